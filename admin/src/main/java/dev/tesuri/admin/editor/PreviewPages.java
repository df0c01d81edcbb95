package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.answer.Preview;
import dev.tesuri.bot.answer.Preview.Seen;
import dev.tesuri.bot.face.Cards;
import dev.tesuri.bot.face.Pictures;
import dev.tesuri.bot.face.Replies;
import dev.tesuri.bot.face.Wording;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.editorial.Revision;
import gg.jte.Content;
import gg.jte.TemplateEngine;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A draft as residents would see it, drawn by what draws their pages: what is typed is shown
/// before it is saved, and the steps can be pressed through. Shown in a frame beside the form.
@Dependent
@Path("/admin/preview/{revision}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PreviewPages {

  private final TextDesk desk;
  private final Unsaved unsaved;
  private final Supplier<List<Category>> categories;
  private final Wording wording;
  private final Cards cards;
  private final StaffPages pages;

  @Inject
  public PreviewPages(
      TextDesk desk,
      Unsaved unsaved,
      Supplier<List<Category>> categories,
      Wording wording,
      TemplateEngine templates,
      StaffPages pages) {
    this.desk = desk;
    this.unsaved = unsaved;
    this.categories = categories;
    this.wording = wording;
    this.cards = new Cards(templates, wording, new Pictures());
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response preview(@PathParam("revision") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return desk.find(staff, id)
        .map(found -> draw(found, unsaved.text(staff, found), "", -1))
        .orElseGet(() -> pages.notFound(staff));
  }

  /// Shows what stands in the form.
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Right.DRAFTS)
  public Response typed(
      @PathParam("revision") String id,
      MultivaluedMap<String, String> fields,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var found = desk.find(staff, id);
    if (found.isEmpty()) {
      return pages.notFound(staff);
    }
    String text = new Sent(fields).text(found.get());
    if (text.length() <= Revision.LONGEST) {
      unsaved.keep(staff, found.get(), text);
    }
    return draw(found.get(), text, "", -1);
  }

  /// Presses a button in the preview.
  ///
  /// @param place where one is
  /// @param choice of the card there
  @POST
  @Path("press")
  @Needs(Right.DRAFTS)
  public Response press(
      @PathParam("revision") String id,
      @FormParam("c") @DefaultValue("") String place,
      @FormParam("choice") @DefaultValue("") String choice,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    int option = choice.matches("1-[0-9]{1,2}") ? Integer.parseInt(choice.substring(2)) : -1;
    return desk.find(staff, id)
        .map(found -> draw(found, unsaved.text(staff, found), place, option))
        .orElseGet(() -> pages.notFound(staff));
  }

  private Response draw(Revision revision, String text, String place, int option) {
    var key = revision.key();
    var look = desk.press().look(key, text);
    var preview = new Preview(look.library(), look.locality(), categories.get());
    Optional<Seen> seen =
        option < 0 ? preview.at(key.topic(), place) : preview.press(key.topic(), place, option);
    String address = "/admin/preview/" + revision.id();
    var page =
        new PreviewPage(
            pages.face().residentStyle(),
            look.locality().town().name(),
            address,
            seen.map(it -> card(it, address)).orElseGet(() -> output -> output.writeContent("")),
            seen.isPresent() && seen.get().place().isEmpty() && seen.get().goesOn(),
            Mark.of(key, text, look.faults(), desk::name),
            wording);
    return pages.bare("admin/preview.jte", Map.of("page", page));
  }

  private Content card(Seen seen, String address) {
    var replies =
        seen.goesOn()
            ? new Replies(address + "/press", "/topics/", seen.place())
            : Replies.none("/topics/");
    return cards.card(seen.card(), replies);
  }
}
