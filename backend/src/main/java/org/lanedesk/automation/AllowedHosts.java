package org.lanedesk.automation;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whom the product may call: the hosts of {@code lanedesk.http.hosts} (all, when it is empty), and none with an address
 * inside the network but those of {@code lanedesk.http.private-hosts}.
 */
@Component
class AllowedHosts {
    private final List<String> hosts;
    private final List<String> inside;

    AllowedHosts(
            @Value("${lanedesk.http.hosts:}") List<String> hosts,
            @Value("${lanedesk.http.private-hosts:}") List<String> inside) {
        this.hosts = hosts;
        this.inside = inside;
    }

    /** @return why it may not be called, as the code of a reason; null when it may */
    @org.jspecify.annotations.Nullable
    String refuses(String host) throws UnknownHostException {
        if (!hosts.isEmpty() && hosts.stream().noneMatch(h -> fits(h, host))) {
            return "http.hostNotAllowed";
        }
        if (inside.stream().anyMatch(h -> fits(h, host))) {
            return null;
        }
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (isPrivate(address)) {
                return "http.privateAddress";
            }
        }
        return null;
    }

    static boolean isPrivate(InetAddress a) {
        byte[] bytes = a.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = bytes.length == 4 && (first == 100 && (second & 0xc0) == 64 || first == 0);
        boolean unique = a instanceof Inet6Address && (first & 0xfe) == 0xfc;
        return a.isLoopbackAddress()
                || a.isSiteLocalAddress()
                || a.isLinkLocalAddress()
                || a.isAnyLocalAddress()
                || a.isMulticastAddress()
                || shared
                || unique;
    }

    private static boolean fits(String pattern, String host) {
        String wanted = pattern.strip().toLowerCase(Locale.ROOT);
        String asked = host.toLowerCase(Locale.ROOT);
        return wanted.startsWith("*.") ? asked.endsWith(wanted.substring(1)) : asked.equals(wanted);
    }
}
