package dev.tesuri.web.chat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Styles, scripts and the icon, read and compressed once at the start. Their addresses carry one
/// hash over all of them, so that scripts may import each other by plain names.
public final class AssetFiles implements Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "css",
          "text/css;charset=UTF-8",
          "js",
          "text/javascript;charset=UTF-8",
          "svg",
          "image/svg+xml");

  private final Map<String, AssetFile> files = new TreeMap<>();
  private final String version;

  /// A file as it is sent.
  public static final class AssetFile {

    private final String type;
    private final byte[] plain;
    private final byte[] gzip;

    AssetFile(String type, byte[] plain) {
      this.type = type;
      this.plain = plain;
      this.gzip = compressed(plain);
    }

    public String type() {
      return type;
    }

    /// The bytes, compressed or not; nobody changes them.
    public byte[] bytes(boolean compressed) {
      return compressed ? gzip : plain;
    }
  }

  /// Reads and compresses the files.
  ///
  /// @param paths of resources on the class path, for example `/web/tesuri.css`
  public AssetFiles(List<String> paths) {
    MessageDigest digest = sha256();
    for (String path : paths) {
      byte[] plain = read(path);
      digest.update(plain);
      files.put(name(path), new AssetFile(type(path), plain));
    }
    version = HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  @Override
  public String url(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return "/assets/" + version + "/" + name;
  }

  public Optional<AssetFile> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /// Whether the address is of these very files; an older page may ask for files that are gone.
  public boolean isCurrent(String asked) {
    return asked.equals(version);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String type(String path) {
    return TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static byte[] read(String path) {
    try (InputStream in = AssetFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + path);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] compressed(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
