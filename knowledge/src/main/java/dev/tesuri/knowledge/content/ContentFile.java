package dev.tesuri.knowledge.content;

/// The text of one content file.
///
/// @param path below the content folder, with `/`: `mynumber-card/pin-reset-office.md`
public record ContentFile(String path, String text) {

  /// The folder that must agree with the category; empty for a file that lies in none.
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /// The file name without `.md`, which must agree with the id.
  static String stem(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
  }
}
