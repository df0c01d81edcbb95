package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.desk.CasePage.Told;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.assist.DeskAssistant;
import dev.tesuri.bot.handover.Claim;
import dev.tesuri.bot.handover.Hold;
import dev.tesuri.bot.handover.Kept;
import dev.tesuri.bot.handover.Packet;
import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.bot.reception.DeskReception;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Draws the page of a case, and says on it what came of what was sent. To look at a case is a sign
/// of life for whoever holds it.
@Dependent
public class CaseDesk {

  private static final int MOST_FOUND = 5;
  private static final String TEMPLATE = "admin/case.jte";

  private final DeskReception desk;
  private final Readings readings;
  private final CannedReplies canned;
  private final Supplier<Library> library;
  private final StaffTexts texts;
  private final Supplier<Locality> locality;
  private final DeskAssistant assistant;
  private final StaffPages pages;
  private final Ids ids = new Ids();

  @Inject
  public CaseDesk(
      DeskReception desk,
      Readings readings,
      CannedReplies canned,
      Supplier<Library> library,
      StaffTexts texts,
      Supplier<Locality> locality,
      DeskAssistant assistant,
      StaffPages pages) {
    this.desk = desk;
    this.readings = readings;
    this.canned = canned;
    this.library = library;
    this.texts = texts;
    this.locality = locality;
    this.assistant = assistant;
    this.pages = pages;
  }

  /// Somebody is at the desk from here on.
  void arrive(Staff me) {
    desk.arrive(me.id(), me.municipality(), me.name());
  }

  /// The page of a case.
  ///
  /// @param search topics to look for; empty for none
  Response show(Staff me, String ticket, String search) {
    arrive(me);
    return draw(me, ticket, search, Told.NOTHING);
  }

  /// The page with one of the replies in the field, to be changed and sent.
  ///
  /// @param reply which of [CasePage#replies], from 1; any other leaves the field empty
  Response begin(Staff me, String ticket, int reply) {
    arrive(me);
    var text =
        desk.packet(me.id(), ticket)
            .map(packet -> replies(me, packet))
            .filter(all -> reply >= 1 && reply <= all.size())
            .map(all -> all.get(reply - 1));
    return draw(me, ticket, "", text.map(Told::begun).orElse(Told.NOTHING));
  }

  /// The page with the number to call, which is in no other answer.
  Response withNumber(Staff me, String ticket, String number) {
    return draw(me, ticket, "", Told.number(number));
  }

  /// The page with a word on what was done.
  Response told(Staff me, String ticket, String done) {
    return draw(me, ticket, "", Told.done(done));
  }

  /// The page with what a model suggests.
  Response suggested(Staff me, String ticket, Told told) {
    return draw(me, ticket, "", told);
  }

  /// The page again, with why it was not taken and what was typed.
  Response refused(Staff me, String ticket, String why, String text) {
    return draw(me, ticket, "", Told.fault(why, text));
  }

  /// What follows a write.
  ///
  /// @param text that was typed, so that it is not lost when the write was not taken
  Response after(Staff me, String ticket, Kept kept, String text) {
    return switch (kept) {
      case Kept.Done _ -> StaffPages.to("/admin/desk/" + ticket);
      case Kept.Refused(var why) -> refused(me, ticket, why, text);
      case Kept.Lost(var to) ->
          refused(
              me,
              ticket,
              to.isEmpty() || to.equals(me.name())
                  ? "送れませんでした。この相談は、もうあなたの手をはなれています。"
                  : "送れませんでした。この相談は、" + to + "さんが受けています。",
              text);
    };
  }

  /// What follows a claim.
  Response after(Staff me, String ticket, Claim claim) {
    return switch (claim) {
      case Claim.Won(var hold, var _) -> StaffPages.to("/admin/desk/" + hold.ticket());
      case Claim.TakenBy(var name) -> refused(me, ticket, name + "さんが先に受けました。", "");
      case Claim.Full(var capacity) ->
          refused(me, ticket, "同時に受けられるのは" + capacity + "件までです。ひとつ終えてから、受けてください。", "");
      case Claim.Over _ -> refused(me, ticket, "もう終わっています。", "");
    };
  }

  private Response draw(Staff me, String ticket, String search, Told told) {
    if (desk.ticket(me.id(), ticket).isEmpty()) {
      return pages.notFound(me);
    }
    readings.begin(me, ticket);
    var page = page(me, desk.packet(me.id(), ticket).orElseThrow(), search, told);
    if (page.mine()) {
      desk.renew(new Hold(ticket, me.id(), page.ticket().fence()));
    }
    Map<String, Object> model = Map.of("page", page);
    return told.fault().isEmpty()
        ? pages.page(me, Section.DESK, TEMPLATE, model)
        : pages.refused(me, Section.DESK, TEMPLATE, model);
  }

  private CasePage page(Staff me, Packet packet, String search, Told told) {
    Library topics = library.get();
    return new CasePage(
        me,
        packet,
        ids.fresh(),
        desk.supporters(me.municipality()),
        desk.colleagues(me.municipality()),
        locality.get().teams(),
        topic(packet.ticket(), topics),
        search,
        search.isBlank() ? List.of() : found(search, topics),
        texts.found(search),
        replies(me, packet),
        assistant.isOn(me.municipality()),
        told);
  }

  private List<String> replies(Staff me, Packet packet) {
    return canned.of(packet, me.name(), locality.get().town());
  }

  private static Optional<Topic> topic(Ticket ticket, Library topics) {
    return Optional.ofNullable(ticket.topic()).flatMap(topics::find);
  }

  private static List<Topic> found(String search, Library topics) {
    return topics.search(search, MOST_FOUND).stream()
        .map(Hit::id)
        .flatMap(id -> topics.find(id).stream())
        .toList();
  }
}
