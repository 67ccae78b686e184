package org.readinggroup.token;

/** What a token may do, spelled as in the contract; writing implies reading. */
enum TokenScope {
    read,
    write
}
