package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.editorial.Decision;
import dev.tesuri.knowledge.editorial.Decision.Why;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.editorial.State;
import dev.tesuri.knowledge.editorial.Trial;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/// Deciding: what would change for residents is shown first, then somebody publishes, or takes
// back.
@Dependent
@Path("/admin/texts/drafts/{revision}/publish")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PublishPages {

  private final TextDesk desk;
  private final StaffPages pages;

  @Inject
  public PublishPages(TextDesk desk, StaffPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response trial(@PathParam("revision") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return desk.find(staff, id)
        .filter(PublishPages::canBeDecided)
        .map(revision -> draw(staff, revision, ""))
        .orElseGet(() -> pages.notFound(staff));
  }

  /// Publishes a draft, or takes back what is published.
  ///
  /// @param losses `yes` when questions may no longer find their topic
  @POST
  @Needs(Right.DRAFTS)
  public Response decide(
      @PathParam("revision") String id,
      @FormParam("losses") @DefaultValue("") String losses,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var found = desk.find(staff, id).filter(PublishPages::canBeDecided);
    if (found.isEmpty()) {
      return pages.notFound(staff);
    }
    var revision = found.get();
    if (!desk.mayDecide(staff, revision)) {
      return draw(staff, revision, words(Why.OWN));
    }
    boolean back = isBack(revision);
    var writer = TextDesk.writer(staff);
    boolean accepted = losses.equals("yes");
    var decision =
        back
            ? desk.publishing()
                .withdraw(
                    writer,
                    revision,
                    accepted,
                    desk.recorded(staff, Deed.TEXT_WITHDRAWN, revision.key()))
            : desk.publishing()
                .publish(
                    writer,
                    revision,
                    accepted,
                    desk.recorded(staff, Deed.TEXT_PUBLISHED, revision.key()));
    String topic = "/admin/texts/topics/" + revision.key().topic() + "?done=";
    return switch (decision) {
      case Decision.Done() -> StaffPages.to(topic + (back ? "withdrawn" : "published"));
      case Decision.Scheduled() -> StaffPages.to(topic + "scheduled");
      case Decision.Refused(var why) -> draw(staff, revision, words(why));
    };
  }

  private static boolean canBeDecided(Revision revision) {
    return revision.state().isOpen() || isBack(revision);
  }

  private static boolean isBack(Revision revision) {
    return revision.state() == State.PUBLISHED;
  }

  private static String words(Why why) {
    return switch (why) {
      case OWN -> "この町では、書いた人とはべつの承認者が公開します。";
      case FAULTS -> "直すところがあるので、公開していません。";
      case LOSSES -> "見つからなくなる質問があるので、公開していません。それでよければ、印をつけてから公開してください。";
      case STALE -> "この下書きのあとに、べつの版が公開されました。下書きを開いて、ちがいを確かめてから保存してください。";
      case MOVED -> "ほかの人が先に変えたので、公開していません。もう一度、確かめてください。";
    };
  }

  private Response draw(Staff staff, Revision revision, String fault) {
    boolean back = isBack(revision);
    Trial trial = back ? desk.publishing().withdrawal(revision) : desk.publishing().trial(revision);
    var now =
        desk.editorial().history(staff.municipality(), revision.key()).stream()
            .filter(one -> one.state() == State.PUBLISHED)
            .findFirst();
    String before = now.map(Revision::text).orElse(desk.editorial().below(revision.key()));
    String after = back ? desk.editorial().below(revision.key()) : revision.text();
    var page =
        new PublishPage(
            revision,
            desk.name(revision.key().topic()),
            back,
            Mark.of(revision.key(), after, trial.faults(), desk::name),
            trial.change().lost(),
            trial.change().gained(),
            TextDiff.of(before, after),
            !back && !now.map(Revision::id).orElse("").equals(revision.base()),
            desk::name,
            desk.mayDecide(staff, revision),
            fault);
    Map<String, Object> model = Map.of("page", page);
    return fault.isEmpty()
        ? pages.page(staff, Section.TEXTS, "admin/publish.jte", model)
        : pages.refused(staff, Section.TEXTS, "admin/publish.jte", model);
  }
}
