/** The pages about the API: the document to read and to try at {@code /api}, and what each problem means. */
package org.readinggroup.apidocs;
