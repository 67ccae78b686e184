/** The built-in database: a PostgreSQL server of our own, which runs where no other one is configured. */
package org.readinggroup.shared.database;
