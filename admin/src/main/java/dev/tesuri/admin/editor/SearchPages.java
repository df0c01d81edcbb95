package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.understand.Decision;
import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Situation;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Word;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/// Tries a question on what residents can find, and says why it came out so. Nothing of it is
/// counted or kept.
@Dependent
@Path("/admin/search")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SearchPages {

  private static final int MOST_FOUND = 8;
  private static final int LONGEST = 300;

  private final Understanding understanding;
  private final Supplier<Library> library;
  private final JapaneseText japanese;
  private final StaffPages pages;

  @Inject
  public SearchPages(
      Understanding understanding,
      Supplier<Library> library,
      JapaneseText japanese,
      StaffPages pages) {
    this.understanding = understanding;
    this.library = library;
    this.japanese = japanese;
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response search(
      @QueryParam("q") @DefaultValue("") String typed, @Context SecurityContext security) {
    String question = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
    return pages.page(
        Staff.of(security),
        Section.TEXTS,
        "admin/search.jte",
        Map.of("page", question.isEmpty() ? NOTHING : page(question)));
  }

  private static final SearchPage NOTHING = new SearchPage("", null, List.of(), 0, "");

  private SearchPage page(String question) {
    var understood = understanding.understand(library.get(), question, Situation.START, MOST_FOUND);
    var elsewhere = understanding.elsewhere(understood.masked());
    return new SearchPage(
        question,
        understood,
        japanese.analyse(understood.masked()).words().stream().map(Word::text).distinct().toList(),
        Decision.sureness(understood.hits(), elsewhere),
        elsewhere.map(Elsewhere.Found::subject).orElse(""));
  }
}
