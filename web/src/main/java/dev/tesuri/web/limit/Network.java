package dev.tesuri.web.limit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A range of addresses, as in `10.1.0.0/16`, `fd00::/8` or `127.0.0.1`.
///
/// @param bits how many of the first bits count
public record Network(InetAddress first, int bits) {

  private static final Pattern WHOLE =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  public Network {
    if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no such range: " + first + "/" + bits);
    }
  }

  /// The range that is written so. No name is looked up.
  ///
  /// @throws IllegalArgumentException when it is none
  public static Network parse(String written) {
    int slash = written.indexOf('/');
    if (slash < 0) {
      var one = literal(written);
      return new Network(one, one.getAddress().length * Byte.SIZE);
    }
    return new Network(
        literal(written.substring(0, slash)), Integer.parseInt(written.substring(slash + 1)));
  }

  /// The address that is written so; empty when it is none.
  static Optional<InetAddress> address(String written) {
    try {
      return Optional.of(literal(written));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  // The library also takes addresses of three numbers or of one.
  private static InetAddress literal(String written) {
    if (!WHOLE.matcher(written).matches()) {
      throw new IllegalArgumentException("no address: " + written);
    }
    return InetAddress.ofLiteral(written);
  }

  /// Whether the address lies in it.
  public boolean contains(InetAddress address) {
    byte[] one = address.getAddress();
    byte[] other = first.getAddress();
    return one.length == other.length && Arrays.equals(kept(one, bits), kept(other, bits));
  }

  /// The address with nothing but its first bits.
  static byte[] kept(byte[] address, int bits) {
    byte[] kept = address.clone();
    for (int i = 0; i < kept.length; i++) {
      int left = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
      kept[i] &= (byte) (0xFF << (Byte.SIZE - left));
    }
    return kept;
  }
}
