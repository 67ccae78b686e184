package org.readinggroup.upload;

/**
 * A file that was uploaded, to be served.
 *
 * @param size in bytes
 * @param isInRow whether its bytes are in the database; else they lie in the directory for uploads
 */
record MediaFile(FileType type, int size, boolean isInRow) {}
