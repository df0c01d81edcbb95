package dev.tesuri.knowledge.content;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Content files that were read when the program was built, so that a start need not take their
/// YAML and Markdown apart once more. A file that has changed since is not among them.
///
/// Immutable and thread-safe.
public final class PreparedPages {
  private static final String FILE = "pages.bin";
  private static final int FORMAT = 0x7e5a_0002;
  private static final PreparedPages NONE = new PreparedPages(Map.of());

  private final Map<String, Prepared> byFile;

  private record Prepared(long print, PageForm.Body body) {}

  private PreparedPages(Map<String, Prepared> byFile) {
    this.byFile = byFile;
  }

  static PreparedPages none() {
    return NONE;
  }

  /// Those that lie in a content folder; none when it holds none, or some of another form.
  static PreparedPages in(Path folder) {
    var file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return in.readInt() == FORMAT ? new PreparedPages(read(in)) : NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Prepared> read(DataInputStream in) throws IOException {
    int count = in.readInt();
    var byFile = HashMap.<String, Prepared>newHashMap(count);
    for (int i = 0; i < count; i++) {
      var file = in.readUTF();
      byFile.put(file, new Prepared(in.readLong(), PageForm.read(in)));
    }
    return byFile;
  }

  /// The page of a file, if its bytes are still those of which the page was made.
  ///
  /// @param path of the file, below its folder
  /// @param bytes what the file holds
  Optional<Page> page(String layer, String path, byte[] bytes, List<String> lines) {
    return Optional.ofNullable(byFile.get(path))
        .filter(prepared -> prepared.print() == print(bytes))
        .map(prepared -> prepared.body().page(layer, path, lines));
  }

  /// Leaves the pages of a folder there. Files with a fault are left out, so that their faults are
  /// found again each time.
  public static void write(Path folder) {
    var content = new ContentReader().read(folder);
    var sound =
        content.pages().stream()
            .filter(
                page -> content.faults().stream().noneMatch(it -> it.file().equals(page.file())))
            .toList();
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE))))) {
      out.writeInt(FORMAT);
      out.writeInt(sound.size());
      for (var page : sound) {
        out.writeUTF(page.file());
        out.writeLong(print(Files.readAllBytes(folder.resolve(page.file()))));
        PageForm.write(page, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Both of these are made by the processor itself; together they are 64 bits.
  private static long print(byte[] bytes) {
    var one = new CRC32();
    one.update(bytes);
    var other = new CRC32C();
    other.update(bytes);
    return one.getValue() << Integer.SIZE | other.getValue();
  }
}
