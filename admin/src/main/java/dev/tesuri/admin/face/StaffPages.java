package dev.tesuri.admin.face;

import dev.tesuri.admin.access.Staff;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Draws the pages of the console. A template takes `StaffFrame frame` besides what its page gives,
/// and calls `@template.admin.layout` with it. No page stays in a cache. Thread-safe.
public final class StaffPages {

  private final TemplateEngine templates;
  private final StaffFace face;
  private final Function<Staff, String> notices;

  /// Pages with a look of their own.
  ///
  /// @param notices what somebody must know now, on every page; empty for nothing
  public StaffPages(TemplateEngine templates, StaffFace face, Function<Staff, String> notices) {
    this.templates = templates;
    this.face = face;
    this.notices = notices;
  }

  /// The page of a section, for somebody who is signed in.
  ///
  /// @param template for example `admin/people.jte`
  /// @param model what the template takes, by name, besides `frame`
  public Response page(Staff staff, Section current, String template, Map<String, Object> model) {
    return draw(200, frame(staff, current), template, model);
  }

  /// The same page when what was sent to it was not taken; the model tells why.
  public Response refused(
      Staff staff, Section current, String template, Map<String, Object> model) {
    return draw(422, frame(staff, current), template, model);
  }

  /// A page before one is signed in.
  public Response outside(int status, String template, Map<String, Object> model) {
    return draw(status, frame(null, null), template, model);
  }

  /// A page without the frame of the console, such as a preview.
  public Response bare(String template, Map<String, Object> model) {
    return draw(200, frame(null, null), template, model);
  }

  /// Says that the page is not for this person; the way on stands in the navigation.
  public Response forbidden(Staff staff) {
    return message(403, staff, "この画面は、あなたの役割では開けません。");
  }

  /// Says that there is nothing of this name, or nothing that this person may see.
  public Response notFound(Staff staff) {
    return message(404, staff, "見つかりませんでした。もう無いか、あなたの町のものではありません。");
  }

  /// Goes on to another page of ours after something was done.
  public static Response to(String path) {
    return Response.seeOther(URI.create(path)).header("Cache-Control", "no-store").build();
  }

  /// What is the same on every page.
  public StaffFace face() {
    return face;
  }

  private Response message(int status, @Nullable Staff staff, String words) {
    return draw(status, frame(staff, null), "admin/message.jte", Map.of("words", words));
  }

  private StaffFrame frame(@Nullable Staff staff, @Nullable Section current) {
    return new StaffFrame(face, staff, staff == null ? "" : notices.apply(staff), current);
  }

  private Response draw(int status, StaffFrame frame, String template, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("frame", frame);
    var output = new StringOutput();
    templates.render(template, all, output);
    return Response.status(status)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .entity(output.toString())
        .header("Cache-Control", "no-store")
        .build();
  }
}
