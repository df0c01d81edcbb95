package dev.tesuri.web.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tells from which address somebody comes.
///
/// `X-Forwarded-For` counts only when it was written by a proxy that the settings trust: it is read
/// from its end, and the first address that is no such proxy is the one. Anybody else may write in
/// it what they like. Thread-safe.
public final class Addresses {

  private static final int HOME_BITS = 64;

  private final List<Network> proxies;

  /// @param proxies who may say for whom they ask; empty for nobody
  public Addresses(List<Network> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  /// The address as limits count it: of IPv6, where a home has many, the first half.
  ///
  /// @param peer the other end of the connection
  /// @param forwarded values of `X-Forwarded-For`, in the order of the headers
  public String of(String peer, List<String> forwarded) {
    Optional<InetAddress> address = Network.address(peer);
    if (address.isEmpty()) {
      return peer;
    }
    InetAddress from = address.get();
    List<String> hops = hops(forwarded);
    for (int i = hops.size() - 1; i >= 0 && isProxy(from); i--) {
      Optional<InetAddress> before = Network.address(hops.get(i));
      if (before.isEmpty()) {
        break;
      }
      from = before.get();
    }
    return counted(from);
  }

  private static List<String> hops(List<String> forwarded) {
    var hops = new ArrayList<String>();
    for (String header : forwarded) {
      Arrays.stream(header.split(",", -1)).map(String::strip).forEach(hops::add);
    }
    return hops;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  private static String counted(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return address.getHostAddress();
    }
    try {
      return InetAddress.getByAddress(Network.kept(bytes, HOME_BITS)).getHostAddress() + "/64";
    } catch (UnknownHostException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
