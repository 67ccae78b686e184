/** What tests of every feature share: the database they run on. */
package org.readinggroup.testsupport;
