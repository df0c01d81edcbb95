package dev.tesuri.knowledge.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads content files. Bad content never throws: a bad file yields faults and is left out.
///
/// Thread-safe; it holds no state.
public final class ContentReader {
  /// Bytes of one file. A long topic of ours has some 20,000.
  private static final long LONGEST = 200_000;

  private static final int DEEPEST = 8;
  private static final String FOLDER = "content";

  /// The national layer that travels with this program, be it in its jar or in a folder of classes.
  ///
  /// @throws IllegalStateException if the program was built without it
  public Content bundled() {
    return bundledIn(home());
  }

  /// All `.md` files of a folder and its folders, in any file system; `README.md` and hidden ones
  /// are passed over.
  ///
  /// @throws UncheckedIOException if the disk fails or the folder is not there
  public Content read(Path folder) {
    var drafts = new ArrayList<Assembly.Draft>();
    try (var paths = Files.walk(folder, DEEPEST)) {
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        if (isContent(name)) {
          drafts.add(draft(name, path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Assembly(drafts).content();
  }

  /// The same from texts, for content that is not on a disk, such as drafts of an editor.
  public Content read(List<ContentFile> files) {
    return new Assembly(files.stream().map(ContentReader::draft).toList()).content();
  }

  /// @param home a folder of classes or a jar
  Content bundledIn(Path home) {
    if (Files.isDirectory(home)) {
      return present(home.resolve(FOLDER));
    }
    try (var jar = FileSystems.newFileSystem(home)) {
      return present(jar.getPath(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Content present(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("This program was built without its content folder");
    }
    return read(folder);
  }

  private static Path home() {
    try {
      return Path.of(
          ContentReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isContent(String name) {
    boolean hidden = name.startsWith(".") || name.contains("/.");
    return name.endsWith(".md") && !hidden && !ContentFile.stem(name).equals("README");
  }

  private static Assembly.Draft draft(String name, Path path) throws IOException {
    if (Files.size(path) > LONGEST) {
      return unreadable(name, "This file is longer than " + LONGEST + " bytes. Split it.");
    }
    try {
      return draft(new ContentFile(name, Files.readString(path)));
    } catch (CharacterCodingException _) {
      return unreadable(name, "This file is not UTF-8. Save it as UTF-8.");
    }
  }

  private static Assembly.Draft draft(ContentFile file) {
    var faults = new Faults(file.path());
    return new Assembly.Draft(file.path(), new PageReader(faults).read(file), faults);
  }

  private static Assembly.Draft unreadable(String name, String message) {
    var faults = new Faults(name);
    faults.error(1, message);
    return new Assembly.Draft(name, Optional.empty(), faults);
  }
}
