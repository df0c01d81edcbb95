package dev.tesuri.admin.faq;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file that a browser has sent with a form (RFC 7578).
///
/// The body is read here and not by a library of the platform: one that was looked at puts files
/// aside on disk, and its routes refuse another type of body before anybody is asked for a right.
public final class SentFile {

  /// Characters of a name that are kept.
  static final int LONGEST_NAME = 100;

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "(?mi)^Content-Disposition:\\s*form-data\\s*;.*\\bfilename=\"([^\"\\r\\n]*)\"");
  private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};
  private static final int LONGEST_HEADERS = 4096;

  private final String name;
  private final byte[] bytes;

  private SentFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /// As it is called on the computer of whoever sent it.
  public String name() {
    return name;
  }

  /// What is in it; not to be changed.
  byte[] bytes() {
    return bytes;
  }

  /// A body that was more than was allowed.
  public static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// Reads the first file of a form; empty when there is none in it.
  ///
  /// @param type the header `Content-Type`
  /// @param most bytes of the whole body; what comes beyond is read and let go
  /// @throws TooLarge beyond them
  public static Optional<SentFile> read(String type, InputStream body, int most)
      throws IOException, TooLarge {
    byte[] all = body.readNBytes(most + 1);
    if (all.length > most) {
      body.transferTo(OutputStream.nullOutputStream());
      throw new TooLarge();
    }
    var boundary = BOUNDARY.matcher(type);
    return boundary.matches()
        ? in(all, boundary.group(1) == null ? boundary.group(2) : boundary.group(1))
        : Optional.empty();
  }

  private static Optional<SentFile> in(byte[] all, String boundary) {
    byte[] first = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    byte[] next = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    int start = find(all, first, 0);
    while (start >= 0) {
      int headers = start + first.length;
      int content = find(all, END_OF_HEADERS, headers);
      int end = content < 0 ? -1 : find(all, next, content + 2);
      if (end < 0 || content - headers > LONGEST_HEADERS) {
        return Optional.empty();
      }
      var name = NAME.matcher(new String(all, headers, content - headers, StandardCharsets.UTF_8));
      int from = content + END_OF_HEADERS.length;
      if (name.find() && from <= end) {
        return Optional.of(new SentFile(plain(name.group(1)), Arrays.copyOfRange(all, from, end)));
      }
      start = end + 2;
    }
    return Optional.empty();
  }

  private static int find(byte[] all, byte[] wanted, int from) {
    for (int i = from; i + wanted.length <= all.length; i++) {
      if (all[i] == wanted[0]
          && Arrays.equals(all, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  /// The name without folders and signs that cannot be seen.
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String seen = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
    int end = seen.length() > LONGEST_NAME ? seen.offsetByCodePoints(0, shorter(seen)) : -1;
    return end < 0 ? seen : seen.substring(0, end);
  }

  private static int shorter(String name) {
    return Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
  }
}
