package dev.tesuri.admin.face;

import java.net.URI;

/// What is the same on every staff page.
///
/// @param style address of the style sheet
/// @param script address of the script of the desk
/// @param organisation words of the button to the organisation's login; empty for none
/// @param banner shown above everything; empty for none
/// @param publicUrl how browsers reach this server; links to be handed on begin with it
public record StaffFace(
    String style, String script, String organisation, String banner, URI publicUrl) {

  /// A link for somebody outside.
  ///
  /// @param path with a query, beginning with `/`
  public String link(String path) {
    return publicUrl.toString().replaceFirst("/$", "") + path;
  }
}
