package org.readinggroup.upload;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.readinggroup.upload.SourcePicture.Format;

/**
 * The segments of a JPEG (ITU-T T.81, annex B). Those that the decoder needs are kept; comments, thumbnails, EXIF, colour
 * profiles and whatever else applications write are not.
 */
final class JpegFile {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int FRAME_BASELINE = 0xc0;
    private static final int FRAME_EXTENDED = 0xc1;
    private static final int FRAME_PROGRESSIVE = 0xc2;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int QUANTIZATION_TABLES = 0xdb;
    private static final int RESTART_INTERVAL = 0xdd;
    private static final int SCAN = 0xda;
    private static final int APP_JFIF = 0xe0;
    private static final int APP_EXIF = 0xe1;
    private static final int APP_ADOBE = 0xee;

    /** Says that three colours are YCbCr, as JFIF has them; without a density or a thumbnail. */
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    /** Each scan goes over the whole picture again; encoders write about ten. */
    private static final int MOST_SCANS = 50;

    /** What the decoder keeps of a picture that comes in several scans: two bytes for each coefficient. */
    private static final long MOST_COEFFICIENT_BYTES = 96_000_000;

    /** The same once for each scan: each goes over all of them, and nothing can stop it meanwhile. */
    private static final long MOST_COEFFICIENT_BYTES_IN_SCANS = 1_000_000_000;

    private final FileBytes in;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int components;
    private long coefficientBytes;
    private boolean progressive;
    private boolean interleaved = true;
    private int scans;
    private int orientation = 1;

    private JpegFile(byte[] file) {
        in = new FileBytes(file, "JPEG");
        kept = new ByteArrayOutputStream(file.length);
    }

    static boolean is(byte[] file) {
        return file.length > 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == START && (file[2] & 0xff) == 0xff;
    }

    static SourcePicture read(byte[] file) {
        return new JpegFile(file).read();
    }

    private SourcePicture read() {
        in.skip(2);
        kept.write(0xff);
        kept.write(START);
        for (int marker = nextMarker(); marker != END; marker = nextMarker()) {
            int length = in.u16() - 2;
            segment(marker, in.take(length));
        }
        kept.write(0xff);
        kept.write(END);
        if (width == 0 || scans == 0) {
            throw Refused.damaged("JPEG");
        }
        boolean several = progressive || scans > 1 || !interleaved;
        boolean tooMuch =
                coefficientBytes > MOST_COEFFICIENT_BYTES || scans * coefficientBytes > MOST_COEFFICIENT_BYTES_IN_SCANS;
        if (several && tooMuch) {
            throw Refused.because("must be a smaller picture, or be saved as a JPEG that is not progressive");
        }
        return new SourcePicture(Format.JPEG, kept.toByteArray(), width, height, components, orientation);
    }

    private int nextMarker() {
        if (in.u8() != 0xff) {
            throw Refused.damaged("JPEG");
        }
        int marker = in.u8();
        while (marker == 0xff) {
            marker = in.u8();
        }
        return marker;
    }

    private void segment(int marker, byte[] content) {
        switch (marker) {
            case HUFFMAN_TABLES, QUANTIZATION_TABLES, RESTART_INTERVAL -> keep(marker, content);
            case FRAME_BASELINE, FRAME_EXTENDED, FRAME_PROGRESSIVE -> frame(marker, content);
            case SCAN -> scan(content);
            case APP_JFIF -> {
                if (startsWith(content, "JFIF\0") && kept.size() == 2) {
                    keep(marker, JFIF);
                }
            }
            case APP_EXIF -> {
                if (startsWith(content, "Exif\0\0")) {
                    orientation = Orientation.read(content, 6);
                }
            }
            case APP_ADOBE -> {
                // Its last byte tells RGB from YCbCr.
                if (startsWith(content, "Adobe") && content.length >= 12) {
                    keep(marker, Arrays.copyOf(content, 12));
                }
            }
            default -> {
                if (marker >= FRAME_BASELINE && marker < 0xd0) {
                    throw Refused.because("must be a baseline or progressive JPEG, not a lossless or arithmetic one");
                }
            }
        }
    }

    private void frame(int marker, byte[] content) {
        FileBytes frame = new FileBytes(content, "JPEG");
        int precision = frame.u8();
        height = frame.u16();
        if (width != 0 || precision != 8) {
            throw Refused.because("must be a JPEG of one picture with 8 bits a colour");
        }
        width = frame.u16();
        components = frame.u8();
        if (components != 1 && components != 3) {
            throw Refused.because("must be in RGB colours or grey; a JPEG in CMYK is for printing");
        }
        progressive = marker == FRAME_PROGRESSIVE;
        int[] sampling = new int[components];
        int across = 1;
        int down = 1;
        for (int n = 0; n < components; n++) {
            frame.skip(1);
            sampling[n] = frame.u8();
            frame.skip(1);
            across = Math.max(across, sampling[n] >> 4);
            down = Math.max(down, sampling[n] & 15);
        }
        for (int factors : sampling) {
            if (factors >> 4 < 1 || factors >> 4 > 4 || (factors & 15) < 1 || (factors & 15) > 4) {
                throw Refused.damaged("JPEG");
            }
            long samples = (long) width * height * (factors >> 4) * (factors & 15) / ((long) across * down);
            coefficientBytes += 2 * samples;
        }
        keep(marker, content);
    }

    /** A scan's header, and its coded data up to the next marker that is not part of them. */
    private void scan(byte[] content) {
        if (width == 0 || ++scans > MOST_SCANS || content.length < 1) {
            throw Refused.because("must be a JPEG with at most %d scans after its frame".formatted(MOST_SCANS));
        }
        interleaved &= content[0] == components;
        keep(SCAN, content);
        int length = 0;
        while (true) {
            int next = in.peek(length);
            int after = in.peek(length + 1);
            if (next < 0) {
                throw Refused.damaged("JPEG");
            }
            boolean isData = next != 0xff || after == 0 || (after >= 0xd0 && after <= 0xd7);
            if (!isData) {
                break;
            }
            length++;
        }
        kept.writeBytes(in.take(length));
    }

    private void keep(int marker, byte[] content) {
        kept.write(0xff);
        kept.write(marker);
        kept.write((content.length + 2) >> 8);
        kept.write(content.length + 2);
        kept.writeBytes(content);
    }

    private static boolean startsWith(byte[] content, String text) {
        if (content.length < text.length()) {
            return false;
        }
        for (int n = 0; n < text.length(); n++) {
            if (content[n] != text.charAt(n)) {
                return false;
            }
        }
        return true;
    }
}
