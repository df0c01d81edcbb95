package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.editorial.State;
import dev.tesuri.knowledge.editorial.TextKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// One topic: what residents read of it, what the town has written, and where writing begins.
@Dependent
@Path("/admin/texts/topics/{topic}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class TopicPages {

  private static final Map<String, String> DONE =
      Map.of(
          "published", "公開しました。住民の画面に、もう出ています。",
          "scheduled", "予約しました。その日になると、自動で公開されます。",
          "withdrawn", "取り下げました。住民は、もとの文章を読みます。",
          "dropped", "下書きをやめました。履歴に残っています。",
          "sent", "確認を頼みました。",
          "compared", "確かめたことを記録しました。");

  private final TextDesk desk;
  private final StaffPages pages;

  @Inject
  public TopicPages(TextDesk desk, StaffPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response topic(
      @PathParam("topic") String topic,
      @QueryParam("done") @DefaultValue("") String done,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.knows(staff, topic)) {
      return pages.notFound(staff);
    }
    var edition = desk.press().current();
    var history = history(staff, topic);
    var facts = desk.topic(topic).map(Topic::facts).orElse(null);
    var page =
        new TopicPage(
            topic,
            desk.name(topic),
            facts,
            edition.forStaff().find(topic).isPresent(),
            edition.locality(),
            facts == null ? "" : edition.locality().layerName(facts.layer()),
            edition.locality().about(topic),
            history.stream().filter(one -> one.state().isOpen()).toList(),
            history,
            history.stream().filter(this::isOutdated).map(one -> one.key().kind()).toList(),
            DONE.getOrDefault(done, ""));
    return pages.page(staff, Section.TEXTS, "admin/topic.jte", Map.of("page", page));
  }

  /// Begins a draft.
  ///
  /// @param kind what of the topic
  @POST
  @Path("{kind}")
  @Needs(Right.DRAFTS)
  public Response begin(
      @PathParam("topic") String topic,
      @PathParam("kind") String kind,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var key = TextKey.of(kind, topic).filter(_ -> desk.knows(staff, topic));
    if (key.isEmpty()) {
      return pages.notFound(staff);
    }
    var draft =
        desk.editorial()
            .begin(
                TextDesk.writer(staff),
                staff.municipality(),
                key.get(),
                desk.recorded(staff, Deed.TEXT_BEGUN, key.get()));
    return StaffPages.to("/admin/texts/drafts/" + draft.id());
  }

  /// Somebody has looked at what changed below the town's own text, and it still fits.
  @POST
  @Path("{kind}/compared")
  @Needs(Right.DRAFTS)
  public Response compared(
      @PathParam("topic") String topic,
      @PathParam("kind") String kind,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var key = TextKey.of(kind, topic).filter(_ -> desk.knows(staff, topic));
    if (key.isEmpty()) {
      return pages.notFound(staff);
    }
    desk.editorial()
        .seen(staff.municipality(), key.get(), desk.recorded(staff, Deed.TEXT_COMPARED, key.get()));
    return StaffPages.to("/admin/texts/topics/" + topic + "?done=compared");
  }

  private List<Revision> history(Staff staff, String topic) {
    return TextDesk.keys(topic).stream()
        .flatMap(key -> desk.editorial().history(staff.municipality(), key).stream())
        .sorted(Comparator.comparing(Revision::savedAt).reversed())
        .toList();
  }

  private boolean isOutdated(Revision revision) {
    return revision.state() == State.PUBLISHED
        && !revision.ground().equals(desk.editorial().ground(revision.key()));
  }
}
