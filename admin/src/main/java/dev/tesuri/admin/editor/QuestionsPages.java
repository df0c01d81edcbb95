package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.AuditRows;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.learning.HeardQuestions;
import dev.tesuri.bot.learning.QuestionGroup;
import dev.tesuri.bot.learning.ShortfallRows;
import dev.tesuri.bot.learning.Shortfalls;
import dev.tesuri.bot.learning.SolvedRows;
import dev.tesuri.bot.learning.SolvedTalks;
import dev.tesuri.bot.learning.WordingRows;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
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
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Questions of residents become other ways to ask for a topic, once an editor has approved them.
@Dependent
@Path("/admin/questions")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class QuestionsPages {

  private static final Map<String, String> DONE =
      Map.of(
          "taken",
          "言い方として加えました。「ようす」の「もう一度読みこむ」で使われます。",
          "aside",
          "外しました。",
          "settled",
          "すんだものとして、外しました。",
          "gone",
          "その質問は、もうありません。ほかの人が決めたのかもしれません。");

  private final HeardQuestions heard;
  private final SolvedTalks solved;
  private final Shortfalls shortfalls;
  private final Database database;
  private final Supplier<Library> library;
  private final Audit audit;
  private final StaffPages pages;

  @Inject
  public QuestionsPages(
      HeardQuestions heard,
      SolvedTalks solved,
      Shortfalls shortfalls,
      Database database,
      Supplier<Library> library,
      Audit audit,
      StaffPages pages) {
    this.heard = heard;
    this.solved = solved;
    this.shortfalls = shortfalls;
    this.database = database;
    this.library = library;
    this.audit = audit;
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response questions(
      @QueryParam("done") @DefaultValue("") String done, @Context SecurityContext security) {
    var staff = Staff.of(security);
    var all = heard.undecided(staff.municipality());
    var page =
        new QuestionsPage(
            all.stream().filter(QuestionsPages::isChosen).toList(),
            all.stream().filter(Predicate.not(QuestionsPages::isChosen)).toList(),
            solved.undecided(staff.municipality()),
            shortfalls.open(staff.municipality()),
            library.get().topics(),
            DONE.getOrDefault(done, ""),
            this::name);
    return pages.page(staff, Section.QUESTIONS, "admin/questions.jte", Map.of("page", page));
  }

  private static boolean isChosen(QuestionGroup group) {
    return group.first().isChosen();
  }

  /// Takes a question, with its likes, as other ways to ask for a topic, or puts them aside.
  ///
  /// @param letters which question it is, with `chosen`
  /// @param topic id of the topic; empty to put it aside
  @POST
  @Needs(Right.DRAFTS)
  public Response decide(
      @FormParam("letters") @DefaultValue("") String letters,
      @FormParam("chosen") @DefaultValue("") String chosen,
      @FormParam("topic") @DefaultValue("") String topic,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var group =
        heard.undecided(staff.municipality()).stream()
            .filter(one -> one.first().letters().equals(letters))
            .filter(one -> one.first().topic().equals(chosen))
            .findFirst();
    if (group.isEmpty() || !(topic.isEmpty() || library.get().find(topic).isPresent())) {
      return StaffPages.to("/admin/questions?done=gone");
    }
    var entry =
        audit.entry(staff, topic.isEmpty() ? Deed.QUESTION_ASIDE : Deed.WORDING_TAKEN, topic);
    database.write(
        handle -> {
          for (var question : group.get().members()) {
            WordingRows.decide(
                handle, staff.municipality(), question, topic, entry.at().toEpochMilli());
          }
          AuditRows.insert(handle, entry);
          return true;
        });
    return StaffPages.to("/admin/questions?done=" + (topic.isEmpty() ? "aside" : "taken"));
  }

  /// Puts aside what supporters solved: nothing is to be written of it.
  ///
  /// @param id which
  @POST
  @Path("solved")
  @Needs(Right.DRAFTS)
  public Response solved(
      @FormParam("id") @DefaultValue("") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (solved.find(staff.municipality(), id).isEmpty()) {
      return StaffPages.to("/admin/questions?done=gone");
    }
    var entry = audit.entry(staff, Deed.QUESTION_ASIDE, "");
    database.write(
        handle -> {
          SolvedRows.decide(handle, staff.municipality(), id, entry.at().toEpochMilli());
          AuditRows.insert(handle, entry);
          return true;
        });
    return StaffPages.to("/admin/questions?done=aside");
  }

  /// Marks what a supporter found wanting as dealt with.
  ///
  /// @param id which one
  @POST
  @Path("settled")
  @Needs(Right.DRAFTS)
  public Response settled(
      @FormParam("id") @DefaultValue("") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    var entry = audit.entry(staff, Deed.SHORTFALL_SETTLED, id);
    boolean done =
        database.write(
            handle -> {
              boolean was = ShortfallRows.settle(handle, staff.municipality(), id, entry.at());
              if (was) {
                AuditRows.insert(handle, entry);
              }
              return was;
            });
    return StaffPages.to("/admin/questions?done=" + (done ? "settled" : "gone"));
  }

  private String name(String topic) {
    return library.get().find(topic).map(found -> found.facts().plain()).orElse(topic);
  }
}
