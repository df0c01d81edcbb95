package dev.tesuri.knowledge.content;

/// The text of one content file.
///
/// @param layer whose words these are: `national`, or the id of a prefecture or municipality
/// @param path below the content folder, with `/`: `mynumber-card/pin-reset-office.md`
public record ContentFile(String layer, String path, String text) {

  /// The layer that ships with the product, on which all others lie.
  public static final String NATIONAL = "national";

  /// A file of the national layer.
  public static ContentFile national(String path, String text) {
    return new ContentFile(NATIONAL, path, text);
  }

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
