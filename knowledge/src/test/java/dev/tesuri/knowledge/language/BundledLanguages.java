package dev.tesuri.knowledge.language;

import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Page;
import java.util.List;
import java.util.stream.Collectors;

/// The languages that travel with the program, for tests.
public final class BundledLanguages {

  public static final Content CONTENT = new ContentReader().bundled();

  private static final Languages NATIONAL = read(false);
  private static final Languages TOWN = read(true);

  private BundledLanguages() {}

  /// Those of the national layer.
  public static Languages national() {
    return NATIONAL;
  }

  /// Those of the fictional town.
  public static Languages town() {
    return TOWN;
  }

  private static Languages read(boolean town) {
    var ids = CONTENT.pages().stream().map(Page::id).collect(Collectors.toSet());
    return BundledFiles.read(
        root -> {
          var folders =
              List.of(
                  new Languages.Folder("", root.resolve("content/languages")),
                  new Languages.Folder("midori", root.resolve("layers/midori/languages")),
                  new Languages.Folder("aozora", root.resolve("layers/aozora/languages")));
          return Languages.read(town ? folders : folders.subList(0, 1), ids);
        });
  }
}
