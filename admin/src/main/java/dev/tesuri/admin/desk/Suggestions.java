package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.desk.CasePage.Told;
import dev.tesuri.bot.assist.DeskAssistant;
import dev.tesuri.bot.assist.DeskAssistant.Suggestion;
import dev.tesuri.bot.assist.Talk;
import dev.tesuri.bot.handover.Packet;
import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.bot.model.Occasion;
import dev.tesuri.bot.reception.DeskReception;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks the model on behalf of a supporter, and puts what it suggests into words for the page.
@Dependent
public class Suggestions {

  private static final String NONE = "AIの案は、ありませんでした。";

  private final DeskReception desk;
  private final DeskAssistant assistant;
  private final Supplier<Library> library;
  private final Supplier<Locality> locality;

  @Inject
  public Suggestions(
      DeskReception desk,
      DeskAssistant assistant,
      Supplier<Library> library,
      Supplier<Locality> locality) {
    this.desk = desk;
    this.assistant = assistant;
    this.library = library;
    this.locality = locality;
  }

  /// Whether a town has a model for its desk.
  boolean isOn(String municipality) {
    return assistant.isOn(municipality);
  }

  /// Whether there is something to be translated.
  static boolean isForeign(Packet packet) {
    return DeskAssistant.lastWords(packet.transcript())
        .filter(DeskAssistant::isForeign)
        .isPresent();
  }

  /// What stands on the page afterwards. Only who holds the case is helped.
  Told of(Staff me, String ticket, String kind) {
    var packet = desk.packet(me.id(), ticket).filter(found -> holds(me, found.ticket()));
    if (packet.isEmpty() || !isOn(me.municipality())) {
      return Told.done(NONE);
    }
    var talk = talk(packet.get());
    return switch (kind) {
      case "summary" -> told("AIの要約（案）", assistant.summary(talk));
      case "translation" -> told("AIの訳（案）", assistant.translation(talk));
      case "reply" -> reply(packet.get(), talk);
      default -> Told.done(NONE);
    };
  }

  private Told reply(Packet packet, Talk talk) {
    return topic(packet)
        .flatMap(
            topic ->
                assistant
                    .reply(talk, topic, locality.get().about(topic.id()))
                    .map(
                        made ->
                            Told.begun(made.text())
                                .with(
                                    "AIの返事の案を、下の欄に入れました。もとの文：「"
                                        + topic.facts().plain()
                                        + "」の"
                                        + String.join("、", made.from())
                                        + "。読んで、直してから送ってください。")))
        .orElseGet(() -> Told.done(NONE));
  }

  private Optional<Topic> topic(Packet packet) {
    return Optional.ofNullable(packet.ticket().topic())
        .or(
            () ->
                DeskAssistant.lastWords(packet.transcript()).stream()
                    .flatMap(words -> library.get().search(words, 1).stream())
                    .map(hit -> hit.id())
                    .findFirst())
        .flatMap(library.get()::find);
  }

  private static Told told(String title, Optional<Suggestion> suggestion) {
    return suggestion.map(made -> Told.aside(title, made.lines())).orElseGet(() -> Told.done(NONE));
  }

  private Talk talk(Packet packet) {
    var ticket = packet.ticket();
    long last = packet.transcript().isEmpty() ? 0 : packet.transcript().getLast().seq();
    return new Talk(
        packet.transcript(),
        Occasion.of(
            ticket.municipality(), ticket.conversation(), last, assistant.time(), () -> true));
  }

  private static boolean holds(Staff me, Ticket ticket) {
    return ticket.state() == Ticket.State.CLAIMED && me.id().equals(ticket.owner());
  }
}
