package dev.tesuri.admin.face;

import java.net.URI;
import java.util.function.UnaryOperator;

/// What is the same on every staff page.
///
/// @param assets gives the address of a style sheet or script by its name
/// @param organisation words of the button to the organisation's login; empty for none
/// @param banner shown above everything; empty for none
/// @param publicUrl how browsers reach this server; links to be handed on begin with it
public record StaffFace(
    UnaryOperator<String> assets, String organisation, String banner, URI publicUrl) {

  /// Address of the style sheet.
  public String style() {
    return assets.apply("staff.css");
  }

  /// Address of the script of the desk.
  public String script() {
    return assets.apply("desk.js");
  }

  /// Address of the script of the workbench.
  public String editorScript() {
    return assets.apply("editor.js");
  }

  /// Address of the style sheet of residents, for previews.
  public String residentStyle() {
    return assets.apply("tesuri.css");
  }

  /// A link for somebody outside.
  ///
  /// @param path with a query, beginning with `/`
  public String link(String path) {
    return publicUrl.toString().replaceFirst("/$", "") + path;
  }
}
