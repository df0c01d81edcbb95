package dev.tesuri.bot.reception;

import dev.tesuri.bot.answer.Acts;
import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.handover.Callbacks;
import dev.tesuri.bot.handover.Claim;
import dev.tesuri.bot.handover.Ending;
import dev.tesuri.bot.handover.HandoverDesk;
import dev.tesuri.bot.handover.Hold;
import dev.tesuri.bot.handover.Kept;
import dev.tesuri.bot.handover.Packet;
import dev.tesuri.bot.handover.Packets;
import dev.tesuri.bot.handover.Presence;
import dev.tesuri.bot.handover.Supporter;
import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// All that a supporter's page may ask: the counterpart of [Reception] on the other side of the
/// desk. Thread-safe; blocks the caller while the database commits.
///
/// A supporter is named by the id of their account, which the caller has checked. Nothing of
/// another town is ever given out. What is said or noted is masked like the words of residents.
/// Follow [HandoverDesk#townSignal] for the queue and the conversation's own signal for a talk.
public final class DeskReception {

  /// Answers of a question.
  private static final int MOST_ANSWERS = 4;

  /// Characters of one answer.
  private static final int LONGEST_ANSWER = 40;

  private final HandoverDesk desk;
  private final Packets packets;
  private final Callbacks callbacks;
  private final Presence presence;
  private final Conversations conversations;
  private final SecretMask mask;
  private final Acts acts;
  private final Supplier<Library> library;

  public DeskReception(
      HandoverDesk desk,
      Packets packets,
      Callbacks callbacks,
      Presence presence,
      Conversations conversations,
      SecretMask mask,
      Acts acts,
      Supplier<Library> library) {
    this.desk = desk;
    this.packets = packets;
    this.callbacks = callbacks;
    this.presence = presence;
    this.conversations = conversations;
    this.mask = mask;
    this.acts = acts;
    this.library = library;
  }

  // Being there.

  /// Somebody who is let in at the desk under this name, with what is known of them; a newcomer
  /// is put on the list.
  ///
  /// @param supporter id of the account
  public Supporter arrive(String supporter, String municipality, String name) {
    var known = presence.find(supporter);
    var now =
        new Supporter(
            supporter,
            municipality,
            name,
            known.map(Supporter::teams).orElse(Set.of()),
            known.map(Supporter::capacity).orElse(Supporter.USUAL_CAPACITY));
    if (known.filter(now::equals).isEmpty()) {
      presence.register(now);
    }
    presence.beat(supporter);
    return now;
  }

  /// A sign of life of the desk page; send one every 30 seconds.
  ///
  /// @param accepting whether new tickets are welcome
  public void here(String supporter, boolean accepting) {
    presence.beat(supporter, accepting);
  }

  /// The desk page was left.
  public void gone(String supporter) {
    presence.leave(supporter);
  }

  /// Who is there in a town, by name.
  public List<Presence.Here> colleagues(String municipality) {
    return presence.here(municipality);
  }

  /// All supporters of a town, there or not, by name.
  public List<Supporter> supporters(String municipality) {
    return presence.ofTown(municipality);
  }

  // Looking.

  /// All open tickets of a town: danger first, then who waits longest.
  public List<Ticket> queue(String municipality) {
    return desk.queue(municipality);
  }

  /// What was closed in a town during the last day, the last one first.
  public List<Ticket> closed(String municipality, int most) {
    return desk.closed(municipality, most);
  }

  /// What is known of a case of the supporter's town. Whoever calls writes down who read it.
  public Optional<Packet> packet(String supporter, String ticket) {
    return presence.find(supporter).flatMap(me -> packets.of(me.municipality(), ticket));
  }

  /// Events of a case after `after`, in order, at most [Reception#PAGE]; empty for one of another
  /// town.
  public Optional<List<ChatEvent>> events(String supporter, String ticket, long after) {
    return ticket(supporter, ticket)
        .map(found -> conversations.events(found.conversation(), after, Reception.PAGE));
  }

  /// A ticket of the supporter's town.
  public Optional<Ticket> ticket(String supporter, String ticket) {
    return presence
        .find(supporter)
        .map(Supporter::municipality)
        .flatMap(town -> desk.ticket(town, ticket));
  }

  // Taking.

  /// See [HandoverDesk#claim].
  public Claim claim(String supporter, String ticket) {
    return desk.claim(supporter, ticket);
  }

  /// See [HandoverDesk#takeOver].
  public Claim takeOver(String supporter, String ticket, String note) {
    return desk.takeOver(supporter, ticket, masked(note));
  }

  /// See [HandoverDesk#reopen].
  public Claim reopen(String supporter, String ticket) {
    return desk.reopen(supporter, ticket);
  }

  /// A sign of life of the talk; send one every 30 seconds.
  ///
  /// @return whether the hold still stands
  public boolean renew(Hold hold) {
    return desk.renew(hold);
  }

  // Speaking. A client id is made by the page for each sending; the same twice is stored once.

  /// Says something to the resident.
  public Kept say(Hold hold, String clientId, String text) {
    Optional<Refusal> fault = Input.fault(text);
    if (fault.isPresent()) {
      return new Kept.Refused(fault.get().words());
    }
    return speak(hold, clientId, new Body.Said(masked(text), null));
  }

  /// Lays the card of a step before the resident, who stands there from then on.
  public Kept showStep(Hold hold, String clientId, String topic, String step) {
    return acts.stepCard(topic, step, library.get())
        .map(
            card ->
                speak(hold, clientId, card, state -> state.walking(Acts.at(topic, step, state))))
        .orElseGet(() -> new Kept.Refused("この手順はありません。"));
  }

  /// Lays the answer of a topic before the resident.
  public Kept showTopic(Hold hold, String clientId, String topic) {
    return acts.answerCard(topic, library.get())
        .map(card -> speak(hold, clientId, card, state -> state.leavingWalk().about(topic)))
        .orElseGet(() -> new Kept.Refused("この手続きはありません。"));
  }

  /// Asks something with one to four answers to be pressed.
  public Kept ask(Hold hold, String clientId, String question, List<String> answers) {
    Optional<Refusal> fault = Input.fault(question);
    if (fault.isPresent()) {
      return new Kept.Refused(fault.get().words());
    }
    boolean fits =
        !answers.isEmpty()
            && answers.size() <= MOST_ANSWERS
            && answers.stream()
                .allMatch(one -> Input.fault(one).isEmpty() && one.length() <= LONGEST_ANSWER);
    if (!fits) {
      return new Kept.Refused("答えは、1つから4つまで、それぞれ40文字までです。");
    }
    var options = answers.stream().map(one -> new Option(masked(one), new Act.Reply())).toList();
    return speak(hold, clientId, new Body.Asked(masked(question), options));
  }

  private Kept speak(Hold hold, String clientId, Body body) {
    return speak(hold, clientId, body, UnaryOperator.identity());
  }

  private Kept speak(Hold hold, String clientId, Body body, UnaryOperator<State> state) {
    return Input.isClientId(clientId)
        ? desk.speak(hold, clientId, body, state)
        : new Kept.Refused(Refusal.BAD_CLIENT_ID.words());
  }

  // Handing on and ending.

  /// Notes something that residents never see.
  ///
  /// @return whether there is such a ticket in the supporter's town
  public boolean note(String supporter, String ticket, String text) {
    return desk.note(supporter, ticket, masked(text));
  }

  /// See [HandoverDesk#passToTeam].
  public Kept passToTeam(Hold hold, String team, String note) {
    return desk.passToTeam(hold, team, masked(note));
  }

  /// See [HandoverDesk#passToPerson]. A colleague of another town is refused.
  public Kept passToPerson(Hold hold, String colleague, String note) {
    return ticket(colleague, hold.ticket()).isPresent()
        ? desk.passToPerson(hold, colleague, masked(note))
        : new Kept.Refused("この人には、引きつげません。");
  }

  /// See [HandoverDesk#handBack].
  public Kept handBack(Hold hold) {
    return desk.handBack(hold);
  }

  /// See [HandoverDesk#close].
  public Kept close(Hold hold, Ending ending) {
    return desk.close(hold, ending);
  }

  // Calling.

  /// See [Callbacks#number].
  public Optional<String> number(Hold hold) {
    return callbacks.number(hold);
  }

  /// See [Callbacks#called].
  public Kept called(Hold hold, boolean reached) {
    return callbacks.called(hold, reached);
  }

  private String masked(String text) {
    return mask.mask(text.strip()).text();
  }
}
