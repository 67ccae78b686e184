package org.readinggroup.shared.web;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readinggroup.shared.settings.SettingsException;

/**
 * Finds the client behind the reverse proxies that are believed. Quarkus takes the first address of {@code X-Forwarded-For}
 * for it; but most proxies add theirs at the end, so that the first is whatever the client wrote there.
 */
@Singleton
public class TrustedProxies {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** Some proxies add the port: {@code 192.0.2.7:4711}, {@code [2001:db8::1]:4711}. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?|([^:]*):\\d+");

    private final List<CidrAddress> networks;

    TrustedProxies(@ConfigProperty(name = "readinggroup.trusted-proxies") Optional<List<String>> configured) {
        networks = configured.orElse(List.of()).stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    /** A setting that cannot be meant ends the start, not the first request that needs it. */
    void look(@Observes StartupEvent start) {}

    /**
     * The address that the last proxy of ours has seen: of all that {@code X-Forwarded-For} lists, the one furthest right that
     * is no proxy of ours. Where the connection comes from nobody that is trusted, its own. Null where it has none.
     */
    public String clientOf(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        String client = peer == null ? null : peer.hostAddress();
        String[] hops =
                String.join(",", request.headers().getAll(FORWARDED_FOR)).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress hop = address(withoutPort(hops[i].strip()));
            if (hop == null) {
                // No proxy writes that, so nobody vouches for what stands further left.
                break;
            }
            client = hop.getHostAddress();
        }
        return client;
    }

    private boolean isTrusted(String client) {
        InetAddress address = client == null ? null : address(client.replaceFirst("%.*", ""));
        return address != null && networks.stream().anyMatch(network -> network.matches(address));
    }

    private static CidrAddress network(String entry) {
        InetAddress address = address(entry);
        CidrAddress network = address == null
                ? Inet.parseCidrAddress(entry)
                : CidrAddress.create(address, address.getAddress().length * Byte.SIZE);
        if (network == null) {
            throw new SettingsException(
                    "READINGGROUP_TRUSTED_PROXIES must name addresses or networks, such as 192.0.2.7 or 10.0.0.0/8, not \""
                            + entry + "\"");
        }
        return network;
    }

    private static String withoutPort(String hop) {
        Matcher withPort = WITH_PORT.matcher(hop);
        if (!withPort.matches()) {
            return hop;
        }
        return withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }

    /** Never looked up; an IPv4 address that is written as one of IPv6 is the IPv4 address. Null for what is none. */
    private static InetAddress address(String text) {
        byte[] bytes = Inet.parseInetAddressToBytes(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}
