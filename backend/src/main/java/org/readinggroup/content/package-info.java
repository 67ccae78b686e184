/** The content file: what an empty database is filled with, read strictly from one YAML file that a person edits. */
package org.readinggroup.content;
