package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.content.TopicForm;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.editorial.Editorial.Saved;
import dev.tesuri.knowledge.editorial.Editorial.Writing;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.editorial.State;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.TownText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Writing: the form of a draft, and its way to whoever looks at it.
@Dependent
@Path("/admin/texts/drafts/{revision}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DraftPages {

  private static final Map<String, String> DONE =
      Map.of(
          "saved", "保存しました。",
          "copied", "先にほかの人が保存しました。あなたの文は、この別の下書きに残してあります。",
          "back", "下書きにもどしました。",
          "restored", "前の版の文で、下書きを作りました。公開するまで、住民の画面は変わりません。",
          "said", "コメントを残しました。");

  private final TextDesk desk;
  private final Unsaved unsaved;
  private final Supplier<List<Category>> categories;
  private final StaffPages pages;

  @Inject
  public DraftPages(
      TextDesk desk, Unsaved unsaved, Supplier<List<Category>> categories, StaffPages pages) {
    this.desk = desk;
    this.unsaved = unsaved;
    this.categories = categories;
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response draft(
      @PathParam("revision") String id,
      @QueryParam("done") @DefaultValue("") String done,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var found = desk.find(staff, id);
    if (found.isEmpty()) {
      return pages.notFound(staff);
    }
    if (!found.get().state().isOpen()) {
      return StaffPages.to("/admin/texts/versions/" + id);
    }
    return draw(staff, found.get(), found.get().text(), DONE.getOrDefault(done, ""), "");
  }

  /// Keeps what was written, and goes on with it as `do` says: `save`, `review` or `publish`.
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Right.DRAFTS)
  public Response save(
      @PathParam("revision") String id,
      MultivaluedMap<String, String> fields,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var found = desk.find(staff, id);
    if (found.isEmpty()) {
      return pages.notFound(staff);
    }
    var sent = new Sent(fields);
    var revision = found.get();
    String fault = sent.fault(revision);
    if (!fault.isEmpty()) {
      return draw(staff, revision, sent.text(revision), "", fault);
    }
    var writing =
        new Writing(
            sent.version(),
            sent.get("base"),
            sent.text(revision),
            sent.get("why"),
            sent.day("from"),
            sent.day("until"));
    var saved =
        desk.editorial()
            .save(
                TextDesk.writer(staff),
                staff.municipality(),
                id,
                writing,
                desk.recorded(staff, Deed.TEXT_SAVED, revision.key()));
    unsaved.forget(staff, revision);
    return switch (saved) {
      case Saved.Gone() -> pages.notFound(staff);
      case Saved.Copied(var copy, var _) ->
          StaffPages.to("/admin/texts/drafts/" + copy.id() + "?done=copied");
      case Saved.Done() -> goOn(staff, id, sent.get("do"));
    };
  }

  private Response goOn(Staff staff, String id, String deed) {
    return switch (deed) {
      case "review" -> sent(staff, desk.find(staff, id).orElseThrow());
      case "publish" -> StaffPages.to("/admin/texts/drafts/" + id + "/publish");
      default -> StaffPages.to("/admin/texts/drafts/" + id + "?done=saved");
    };
  }

  private Response sent(Staff staff, Revision revision) {
    boolean moved =
        desk.editorial()
            .move(
                TextDesk.writer(staff),
                revision,
                State.IN_REVIEW,
                "",
                desk.recorded(staff, Deed.TEXT_SENT, revision.key()));
    return StaffPages.to(
        "/admin/texts/topics/" + revision.key().topic() + (moved ? "?done=sent" : ""));
  }

  /// Sends a version back to be written on, or gives it up.
  ///
  /// @param deed `back` or `drop`
  /// @param words why
  @POST
  @Path("state")
  @Needs(Right.DRAFTS)
  public Response state(
      @PathParam("revision") String id,
      @FormParam("do") @DefaultValue("") String deed,
      @FormParam("words") @DefaultValue("") String words,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var found = desk.find(staff, id).filter(revision -> revision.state().isOpen());
    if (found.isEmpty()) {
      return pages.notFound(staff);
    }
    var revision = found.get();
    String fault = Sent.remarkFault(words);
    if (!fault.isEmpty()) {
      return draw(staff, revision, revision.text(), "", fault);
    }
    boolean drop = deed.equals("drop");
    desk.editorial()
        .move(
            TextDesk.writer(staff),
            revision,
            drop ? State.DROPPED : State.DRAFT,
            words,
            desk.recorded(staff, drop ? Deed.TEXT_DROPPED : Deed.TEXT_BACK, revision.key()));
    return StaffPages.to(
        drop
            ? "/admin/texts/topics/" + revision.key().topic() + "?done=dropped"
            : "/admin/texts/drafts/" + id + "?done=back");
  }

  /// Says something to those who work on it.
  @POST
  @Path("remark")
  @Needs(Right.DRAFTS)
  public Response remark(
      @PathParam("revision") String id,
      @FormParam("words") @DefaultValue("") String words,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var found = desk.find(staff, id);
    if (found.isEmpty()) {
      return pages.notFound(staff);
    }
    String fault = Sent.remarkFault(words);
    if (!fault.isEmpty()) {
      return draw(staff, found.get(), found.get().text(), "", fault);
    }
    desk.editorial().remark(TextDesk.writer(staff), found.get(), words);
    return StaffPages.to("/admin/texts/drafts/" + id + "?done=said");
  }

  private Response draw(Staff staff, Revision revision, String text, String done, String fault) {
    var key = revision.key();
    var all = desk.editorial().history(staff.municipality(), key);
    var now = all.stream().filter(one -> one.state() == State.PUBLISHED).findFirst();
    var page =
        new DraftPage(
            revision,
            desk.name(key.topic()),
            now.map(Revision::id).orElse(""),
            TopicForm.of(key.kind() == TextKey.Kind.TOPIC ? text : ""),
            part(key, text),
            key.equals(TextKey.TOWN) ? TownText.read(text) : TownText.NOTHING,
            Mark.of(key, text, desk.press().look(key, text).faults(), desk::name),
            TextDiff.of(now.map(Revision::text).orElse(desk.editorial().below(key)), text),
            all.stream()
                .filter(one -> one.state().isOpen() && !one.id().equals(revision.id()))
                .toList(),
            desk.editorial().remarks(revision),
            categories.get(),
            desk.mayDecide(staff, revision),
            pages.face().editorScript(),
            done,
            fault);
    Map<String, Object> model = Map.of("page", page);
    return fault.isEmpty()
        ? pages.page(staff, Section.TEXTS, "admin/draft.jte", model)
        : pages.refused(staff, Section.TEXTS, "admin/draft.jte", model);
  }

  private static LocalPart part(TextKey key, String text) {
    return key.kind() == TextKey.Kind.LOCAL
        ? LocalPart.read(text, new Faults("")).orElse(LocalPart.NOTHING)
        : LocalPart.NOTHING;
  }
}
