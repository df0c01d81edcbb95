package dev.tesuri.web.server;

import dev.tesuri.admin.faq.PublishedFiles;
import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.editorial.Press;
import dev.tesuri.knowledge.editorial.TextKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The folders of content and of layers that the settings name, and what the town has written over
/// them.
final class PublishedFolders implements PublishedFiles {

  private final Settings settings;
  private final Press press;

  PublishedFolders(Settings settings, Press press) {
    this.settings = settings;
    this.press = press;
  }

  @Override
  public void each(Visitor visitor) throws IOException {
    try {
      BundledFiles.read(
          root -> {
            folder("national", Shelves.content(settings, root), visitor);
            List<String> layers = settings.layers();
            for (int i = 0; i < layers.size(); i++) {
              var layer = Shelves.layer(layers.get(i), root);
              folder("layers/" + (i + 1) + "-" + layer.getFileName(), layer, visitor);
            }
            return true;
          });
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    for (var text : press.current().published().texts()) {
      String end = text.key().kind() == TextKey.Kind.TOPIC ? ".md" : ".yaml";
      visitor.file(
          "written/" + text.key().written() + end, text.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void folder(String name, Path folder, Visitor visitor) {
    try (var files = Files.walk(folder)) {
      var sorted =
          files
              .filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
              .map(file -> new Named(below(folder, file), file))
              .filter(file -> !file.name().startsWith(".") && !file.name().contains("/."))
              .sorted(Comparator.comparing(Named::name))
              .toList();
      for (var file : sorted) {
        visitor.file(name + "/" + file.name(), Files.readAllBytes(file.path()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private record Named(String name, Path path) {}

  private static String below(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
