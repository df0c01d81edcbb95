package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.editor.Mark;
import dev.tesuri.admin.editor.PreviewPage;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.answer.Preview;
import dev.tesuri.bot.face.Cards;
import dev.tesuri.bot.face.Pictures;
import dev.tesuri.bot.face.Replies;
import dev.tesuri.bot.face.Wording;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.layer.Locality;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// An entry as residents would see its answer, drawn by what draws theirs, before it is stored.
/// Shown in a frame beside the form.
@Dependent
@Path(FaqLookPages.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class FaqLookPages {

  static final String PATH = "/admin/preview/faq";

  private final FaqDesk desk;
  private final Supplier<Locality> locality;
  private final Supplier<List<Category>> categories;
  private final Wording wording;
  private final Cards cards;
  private final StaffPages pages;

  @Inject
  public FaqLookPages(
      FaqDesk desk,
      Supplier<Locality> locality,
      Supplier<List<Category>> categories,
      Wording wording,
      TemplateEngine templates,
      StaffPages pages) {
    this.desk = desk;
    this.locality = locality;
    this.categories = categories;
    this.wording = wording;
    this.cards = new Cards(templates, wording, new Pictures());
    this.pages = pages;
  }

  /// The entry as it is stored; nothing for a new one.
  @GET
  @Needs(Right.DRAFTS)
  public Response stored(
      @QueryParam("id") @DefaultValue("") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    return desk.now()
        .find(id)
        .map(entry -> page(card(entry), List.of()))
        .orElseGet(() -> page(output -> output.writeContent(""), List.of()));
  }

  /// What stands in the form.
  @POST
  @Needs(Right.DRAFTS)
  public Response typed(
      @FormParam("former") @DefaultValue("") String former,
      @FormParam("id") @DefaultValue("") String id,
      @FormParam("question") @DefaultValue("") String question,
      @FormParam("answer") @DefaultValue("") String answer,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    var entry = FaqEntry.typed(id, question, answer);
    var faults = desk.faults(former, entry);
    var marks =
        faults.isEmpty()
            ? desk.warnings(former, entry).stream().map(one -> Mark.of(false, one.words()))
            : faults.stream().map(words -> Mark.of(true, words));
    return page(card(entry), marks.toList());
  }

  private Content card(FaqEntry entry) {
    var article = desk.article(entry);
    var preview = new Preview(desk.library().showing(article), locality.get(), categories.get());
    return preview
        .at(article.id(), "")
        .map(seen -> cards.card(seen.card(), Replies.none("/topics/")))
        .orElseThrow();
  }

  private Response page(Content card, List<Mark> marks) {
    var page =
        new PreviewPage(
            pages.face().residentStyle(),
            locality.get().town().name(),
            PATH,
            card,
            true,
            marks,
            wording);
    return pages.bare("admin/preview.jte", Map.of("page", page));
  }
}
