package dev.tesuri.knowledge.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads content files. Bad content never throws: a bad file yields faults and is left out.
///
/// Thread-safe; it holds no state.
public final class ContentReader {
  /// Bytes of one file. A long topic of ours has some 20,000.
  private static final long LONGEST = 200_000;

  private static final int DEEPEST = 8;
  private static final String FOLDER = "content";

  /// The files of one layer.
  public record Folder(String layer, Path path) {}

  /// The national layer that travels with this program.
  ///
  /// @throws IllegalStateException if the program was built without it
  public Content bundled() {
    return bundledIn(BundledFiles.home());
  }

  /// The national layer in a folder; see [#layers].
  public Content read(Path folder) {
    return layers(List.of(new Folder(ContentFile.NATIONAL, folder)));
  }

  /// All `.md` files of these folders and their folders, in any file system; `README.md` and hidden
  /// ones are passed over. A file of a later layer takes the place of one with the same path.
  ///
  /// @throws UncheckedIOException if the disk fails or a folder is not there
  public Content layers(List<Folder> layers) {
    return readership(layers, List.of(), Set.of()).residents();
  }

  /// Everything that is read, by who may read it.
  ///
  /// @param staff the topics that staff alone read, with the parts of walks; mostly empty
  public record Readership(Content residents, Content staff) {}

  /// The same with texts that lie on no disk over them all, and without some topics.
  ///
  /// @param over each takes the place of one with the same path
  /// @param without ids of topics
  /// @throws UncheckedIOException if the disk fails or a folder is not there
  public Readership readership(List<Folder> layers, List<ContentFile> over, Set<String> without) {
    var drafts = drafts(layers, over).values();
    var residents =
        drafts.stream()
            .filter(
                draft ->
                    draft
                        .page()
                        .filter(page -> page.isForStaff() || without.contains(page.id()))
                        .isEmpty())
            .toList();
    var staff =
        residents.size() == drafts.size()
            ? List.<Assembly.Draft>of()
            : drafts.stream()
                .filter(
                    draft ->
                        draft.page().filter(page -> page.isForStaff() || page.isPart()).isPresent())
                .map(Assembly.Draft::again)
                .toList();
    return new Readership(new Assembly(residents).content(), new Assembly(staff).content());
  }

  private static Map<String, Assembly.Draft> drafts(List<Folder> layers, List<ContentFile> over) {
    var drafts = new TreeMap<String, Assembly.Draft>();
    layers.forEach(layer -> drafts.putAll(drafts(layer)));
    over.forEach(file -> drafts.put(file.path(), draft(file)));
    return drafts;
  }

  /// Content with one file exchanged or added, without reading the others again: for a text that is
  /// being written.
  public Content exchanged(Content base, ContentFile file) {
    var drafts = new TreeMap<String, Assembly.Draft>();
    for (var page : base.pages()) {
      var faults = new Faults(page.file());
      base.faults().stream()
          .filter(fault -> fault.file().equals(page.file()))
          .forEach(fault -> faults.error(fault.line(), fault.message()));
      drafts.put(page.file(), new Assembly.Draft(page.file(), Optional.of(page), faults));
    }
    drafts.put(file.path(), draft(file));
    return new Assembly(List.copyOf(drafts.values())).content();
  }

  /// The same from texts, for content that is not on a disk, such as drafts of an editor.
  public Content read(List<ContentFile> files) {
    return new Assembly(files.stream().map(ContentReader::draft).toList()).content();
  }

  /// @param home a folder of classes or a jar
  Content bundledIn(Path home) {
    return BundledFiles.in(home, root -> present(root.resolve(FOLDER)));
  }

  private Content present(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("This program was built without its content folder");
    }
    return read(folder);
  }

  private static Map<String, Assembly.Draft> drafts(Folder layer) {
    var drafts = new TreeMap<String, Assembly.Draft>();
    var prepared = PreparedPages.in(layer.path());
    try (var paths = Files.walk(layer.path(), DEEPEST)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var name = layer.path().relativize(path).toString().replace('\\', '/');
        if (isContent(name)) {
          drafts.put(name, draft(layer.layer(), name, path, prepared));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drafts;
  }

  private static boolean isContent(String name) {
    boolean hidden = name.startsWith(".") || name.contains("/.");
    return name.endsWith(".md") && !hidden && !ContentFile.stem(name).equals("README");
  }

  private static Assembly.Draft draft(String layer, String name, Path path, PreparedPages prepared)
      throws IOException {
    if (Files.size(path) > LONGEST) {
      return unreadable(name, "ファイルが" + LONGEST + "バイトより大きいです。分けてください。");
    }
    byte[] bytes = Files.readAllBytes(path);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return prepared
          .page(layer, name, bytes, text.lines().toList())
          .map(page -> new Assembly.Draft(name, Optional.of(page), new Faults(name)))
          .orElseGet(() -> draft(new ContentFile(layer, name, text)));
    } catch (CharacterCodingException _) {
      return unreadable(name, "文字の形がUTF-8ではありません。UTF-8で保存してください。");
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
