package dev.tesuri.admin.access;

/// RFC 4648 Base32 without padding, as authenticator apps read seeds.
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte next : bytes) {
      bits = bits << Byte.SIZE | (next & 0xff);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(LETTERS.charAt(bits >> held & 31));
      }
      bits &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(LETTERS.charAt(bits << (BITS - held) & 31));
    }
    return text.toString();
  }
}
