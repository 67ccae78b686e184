package org.readinggroup.shared.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who a request comes from, as far as limits go. */
public final class ClientAddress {
    /** The half of an IPv6 address that names a network: whoever has one address of it has them all (RFC 4291, section 2.5.4). */
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** An IPv4 address as it is, an IPv6 address as its /64; {@code address} is never looked up. */
    public static String forLimits(String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
