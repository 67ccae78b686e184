package org.readinggroup.upload;

import java.nio.charset.StandardCharsets;

/** The bytes of a file that is read from front to back, and refused where it ends too early. */
final class FileBytes {
    private final byte[] bytes;
    private final String kind;
    private int at;

    /** @param kind what the refusal calls it, such as "JPEG" */
    FileBytes(byte[] bytes, String kind) {
        this.bytes = bytes;
        this.kind = kind;
    }

    int position() {
        return at;
    }

    int left() {
        return bytes.length - at;
    }

    int u8() {
        need(1);
        return bytes[at++] & 0xff;
    }

    /** Two bytes, the higher first. */
    int u16() {
        return u8() << 8 | u8();
    }

    /** Two bytes, the lower first. */
    int u16le() {
        return u8() | u8() << 8;
    }

    /** Three bytes, the lowest first. */
    int u24le() {
        return u16le() | u8() << 16;
    }

    /** Four bytes, the highest first, which have to be a length of what follows. */
    int length() {
        return checked((long) u16() << 16 | u16());
    }

    /** Four bytes, the lowest first, which have to be a length of what follows. */
    int lengthLe() {
        return checked((long) u16le() | (long) u16le() << 16);
    }

    String ascii(int count) {
        need(count);
        at += count;
        return new String(bytes, at - count, count, StandardCharsets.ISO_8859_1);
    }

    byte[] take(int count) {
        need(count);
        at += count;
        return java.util.Arrays.copyOfRange(bytes, at - count, at);
    }

    void skip(int count) {
        need(count);
        at += count;
    }

    /** The byte so many after the next one, or -1 beyond the end. */
    int peek(int ahead) {
        return at + ahead < bytes.length ? bytes[at + ahead] & 0xff : -1;
    }

    private int checked(long length) {
        if (length > left()) {
            throw Refused.damaged(kind);
        }
        return (int) length;
    }

    private void need(int count) {
        if (count < 0 || count > left()) {
            throw Refused.damaged(kind);
        }
    }
}
