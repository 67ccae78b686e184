/** Statements that read rows straight from PostgreSQL, where making entities would cost several times the query. */
package org.readinggroup.shared.sql;
