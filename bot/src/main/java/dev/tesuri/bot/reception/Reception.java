package dev.tesuri.bot.reception;

import dev.tesuri.bot.answer.Acts;
import dev.tesuri.bot.answer.AnswerPipeline;
import dev.tesuri.bot.answer.AnswerPipeline.Answer;
import dev.tesuri.bot.answer.Cards;
import dev.tesuri.bot.answer.Turn;
import dev.tesuri.bot.assist.Assistant;
import dev.tesuri.bot.assist.Attention;
import dev.tesuri.bot.assist.Talk;
import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.Appended;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.conversation.Entry;
import dev.tesuri.bot.conversation.Hindsight;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.guard.SplitMask;
import dev.tesuri.bot.handover.Circumstances;
import dev.tesuri.bot.handover.HandoverDesk;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.bot.retention.Traces;
import dev.tesuri.bot.service.Service;
import dev.tesuri.bot.service.ServiceSwitch;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Signals;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that a channel may ask of the bot. Thread-safe; blocks the caller while the database
/// commits.
///
/// An entry is acknowledged only after its durable commit, and answered in a second one. One that a
/// crash left without an answer is answered when it is next read, or by [#answerUnanswered].
public final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  /// Events of one reading.
  public static final int PAGE = 500;

  /// Events behind a page.
  private static final int SHOWN = 200;

  private static final int TRIES = 3;

  /// Events in which the answers on the screen stand.
  private static final int LOOKED = 8;

  private final Conversations conversations;
  private final SecretMask mask;
  private final AnswerPipeline pipeline;
  private final Acts acts;
  private final Cards cards;
  private final Supplier<Library> library;
  private final Signals signals;
  private final HandoverDesk desk;
  private final Traces traces;
  private final ServiceSwitch service;
  private final Assistant assistant;
  private final Attention attention;
  private final Afterwords afterwords;
  private final Hindsight hindsight;
  private final Opinions opinions;
  private final TurnLocks locks = new TurnLocks();

  public Reception(
      Conversations conversations,
      SecretMask mask,
      AnswerPipeline pipeline,
      Acts acts,
      Cards cards,
      Supplier<Library> library,
      Signals signals,
      HandoverDesk desk,
      Traces traces,
      ServiceSwitch service,
      Assistant assistant,
      Attention attention) {
    this.conversations = conversations;
    this.mask = mask;
    this.pipeline = pipeline;
    this.acts = acts;
    this.cards = cards;
    this.library = library;
    this.signals = signals;
    this.desk = desk;
    this.traces = traces;
    this.service = service;
    this.assistant = assistant;
    this.attention = attention;
    afterwords = new Afterwords(conversations, signals, assistant, attention);
    hindsight = new SplitWords(new SplitMask(mask));
    opinions = new Opinions(conversations);
  }

  /// Opens a conversation; its first event greets.
  public Opened open(String channel, String municipality) {
    Service now = service.of(municipality);
    Outcome greeting =
        now.botAnswers()
            ? cards.greeting(State.START, library.get())
            : cards.resting(now, State.START);
    return conversations.open(
        channel,
        municipality,
        new Outcome(greeting.bodies(), greeting.state(), List.of(Count.of(What.OPENED))));
  }

  /// Opens a conversation that goes on where another one stood: with topic and step, without what
  /// was said. A ticket that waits there goes with it.
  public Opened goOn(String channel, String municipality, ResumeCodes.Place place) {
    Turn turn = Turn.of("", place.state(), List.of(), library.get(), service.of(municipality));
    Outcome first = acts.perform(first(place), turn);
    var opened =
        conversations.open(
            channel,
            municipality,
            new Outcome(first.bodies(), first.state(), List.of(Count.of(What.OPENED))));
    desk.move(place.conversation(), opened.id());
    return opened;
  }

  private static Act first(ResumeCodes.Place place) {
    if (place.step() != null) {
      return new Act.Plain(Command.RESUME);
    }
    return place.topic() == null ? new Act.Plain(Command.HOME) : new Act.Open(place.topic());
  }

  /// Notes on what the resident reads, for whoever may help.
  public void reads(Conversation conversation, Circumstances circumstances) {
    desk.note(conversation.id(), circumstances);
  }

  /// See [Conversations#openedBy].
  public Optional<Conversation> enter(String id, String token) {
    return conversations.openedBy(id, token);
  }

  /// Takes what a resident wrote, and answers it.
  ///
  /// @param acknowledged told the sequence as soon as the entry is durable, before it is answered
  public Taken say(
      Conversation conversation, String clientId, String text, LongConsumer acknowledged) {
    Optional<Refusal> fault = Input.fault(text);
    if (fault.isPresent()) {
      return new Taken.Refused(fault.get());
    }
    var masked = mask.mask(text.strip());
    Optional<Entry.Hidden> hidden =
        masked.hidden().isEmpty()
            ? Optional.empty()
            : Optional.of(MaskedWords.hidden(masked.hidden()));
    var counts =
        hidden.isPresent()
            ? List.of(Count.of(What.ASKED), Count.of(What.MASKED))
            : List.of(Count.of(What.ASKED));
    return take(
        conversation,
        clientId,
        new Entry(new Body.Said(masked.text(), null), hidden, counts),
        acknowledged);
  }

  /// Takes a choice that a resident pressed, and does what it means.
  ///
  /// @param choice the id of an offered option, the code of a [Command], or `open:` and a topic id
  public Taken choose(
      Conversation conversation, String clientId, String choice, LongConsumer acknowledged) {
    Optional<Option> option = option(conversation, choice);
    if (option.isEmpty()) {
      return new Taken.Refused(Refusal.UNKNOWN_CHOICE);
    }
    var said = new Body.Said(option.get().label(), choice);
    return take(conversation, clientId, new Entry(said, Optional.empty(), List.of()), acknowledged);
  }

  /// The resident wishes to talk to a person. Asked again, the same events are the answer.
  public List<ChatEvent> callPerson(Conversation conversation) {
    Optional<Long> called = desk.openTicket(conversation.id()).map(Ticket::entry);
    if (called.isPresent()) {
      return conversations.exchange(conversation.id(), called.get());
    }
    String clientId = "person-" + conversation.version();
    return choose(conversation, clientId, Command.PERSON.code(), _ -> {})
            instanceof Taken.Accepted(_, var events)
        ? events
        : List.of();
  }

  /// Somebody moves on in this conversation: what a model still words for it is cut short.
  ///
  /// @param conversation its id
  /// @param clientId of what is being sent
  public void turnTo(String conversation, String clientId) {
    attention.turnTo(conversation, clientId);
  }

  /// The exchange of an entry once a model has added what it has to add, for channels that show an
  /// answer once. Waits no longer than a turn may take.
  public Taken.Accepted whole(Conversation conversation, Taken.Accepted taken) {
    attention.await(conversation.id(), assistant.time());
    return new Taken.Accepted(taken.seq(), conversations.exchange(conversation.id(), taken.seq()));
  }

  /// Events after `after`, in order and without gaps, at most [#PAGE].
  public List<ChatEvent> events(Conversation conversation, long after) {
    if (conversation.waitingForAnswer().isPresent()) {
      answerLeft(conversation.id());
    }
    return conversations.events(conversation.id(), after, PAGE);
  }

  /// The newest events, in order: what a page shows.
  public List<ChatEvent> recent(Conversation conversation) {
    return events(conversation, Math.max(0, conversation.version() - SHOWN));
  }

  /// Answers what a crash left without an answer, in all conversations.
  ///
  /// @return in how many
  public int answerUnanswered() {
    List<String> left = conversations.unanswered();
    left.forEach(this::answerLeft);
    return left.size();
  }

  private Taken take(
      Conversation conversation, String clientId, Entry entry, LongConsumer acknowledged) {
    if (!Input.isClientId(clientId)) {
      return new Taken.Refused(Refusal.BAD_CLIENT_ID);
    }
    if (service.of(conversation.municipality()).closed()) {
      return new Taken.Refused(Refusal.RESTING);
    }
    String id = conversation.id();
    attention.turnTo(id, clientId);
    return locks.with(
        id,
        () ->
            switch (conversations.append(id, clientId, entry, hindsight)) {
              case Appended.Fresh(var now, var event, var overwrote) -> {
                acknowledged.accept(event.seq());
                if (overwrote) {
                  traces.remove();
                }
                answerInTurn(now, event);
                yield new Taken.Accepted(event.seq(), conversations.exchange(id, event.seq()));
              }
              case Appended.Again(var seq) -> {
                acknowledged.accept(seq);
                yield again(id, seq);
              }
              case Appended.Conflict() -> new Taken.Refused(Refusal.CONFLICT);
              case Appended.Closed() -> new Taken.Refused(Refusal.CLOSED);
            });
  }

  private Taken again(String id, long seq) {
    answerLeft(id);
    return new Taken.Accepted(seq, conversations.exchange(id, seq));
  }

  // What crashes left comes first: an answer may rest on the one before it.
  private void answerInTurn(Conversation now, ChatEvent question) {
    if (now.waitingForAnswer().filter(first -> first < question.seq()).isPresent()) {
      answerLeft(now.id());
    } else {
      answer(now, question);
    }
  }

  private void answer(Conversation asked, ChatEvent question) {
    Conversation now = asked;
    for (int i = 0; i < TRIES && now.botSpeaks(); i++) {
      Thought thought = think(now, question);
      Outcome outcome = thought.answer().outcome();
      var events = conversations.conclude(now.id(), now.version(), question.seq(), outcome);
      if (events.isPresent()) {
        outcome.desk().ifPresent(_ -> tellTown(asked));
        thought.addTo(question, events.get());
        break;
      }
      now = conversations.reread(asked.id());
      if (now.unanswered() == null || now.unanswered() > question.seq()) {
        break;
      }
    }
    if (!now.botSpeaks()) {
      // A person took the floor meanwhile: the late answer is dropped.
      conversations.leaveToPerson(now.id(), question.seq());
    }
    signals.tell(now.id());
  }

  private void tellTown(Conversation conversation) {
    signals.tell(HandoverDesk.townSignal(conversation.municipality()));
  }

  /// An answer, with what a model needs to add to it.
  private record Thought(Answer answer, Optional<Talk> talk, Afterwords afterwords) {

    void addTo(ChatEvent question, List<ChatEvent> events) {
      if (talk.isPresent() && answer.more().isPresent()) {
        afterwords.begin(
            talk.get(), question, answer.more().get(), answer.outcome(), events.getLast().seq());
      }
    }
  }

  private Thought think(Conversation now, ChatEvent question) {
    try {
      var said = (Body.Said) question.body();
      String choice = said.choice();
      return choice == null ? answered(now, question, said) : pressed(now, question, choice);
    } catch (RuntimeException defect) {
      LOG.error("no answer for event {} of conversation {}", question.seq(), now.id(), defect);
      return plain(cards.trouble(now.state()));
    }
  }

  private Thought answered(Conversation now, ChatEvent question, Body.Said said) {
    var before = conversations.events(now.id(), Math.max(0, now.version() - LOOKED), LOOKED);
    Turn turn = turn(now, said, OfferedOption.shown(before)).reading(desk.language(now.id()));
    try (var work = attention.begin(now.id())) {
      Optional<Talk> talk =
          turn.service().modelHelps() && afterwords.isOn(now.municipality())
              ? Optional.of(afterwords.talk(now, question, before, work))
              : Optional.empty();
      return new Thought(pipeline.answer(talk.map(turn::with).orElse(turn)), talk, afterwords);
    }
  }

  private Thought pressed(Conversation now, ChatEvent question, String choice) {
    Turn turn = turn(now, (Body.Said) question.body(), List.of());
    return plain(
        option(now, choice)
            .map(option -> acts.perform(option.act(), turn))
            .map(outcome -> opinions.once(now.id(), question, outcome))
            .orElseGet(() -> cards.trouble(now.state())));
  }

  private Turn turn(Conversation now, Body.Said said, List<Option> shown) {
    return Turn.of(said.text(), now.state(), shown, library.get(), service.of(now.municipality()));
  }

  private Thought plain(Outcome outcome) {
    return new Thought(
        new Answer(outcome, List.of(), Optional.empty()), Optional.empty(), afterwords);
  }

  // What crashes left, oldest first; somebody who is answering it now holds the lock and goes on.
  // An
  // entry that cannot be answered now stays for the next time.
  private void answerLeft(String id) {
    locks.with(
        id,
        () -> {
          long last = 0;
          Conversation now = conversations.reread(id);
          for (long next = first(now); next > last; next = first(now)) {
            answer(now, conversations.event(id, next).orElseThrow());
            now = conversations.reread(id);
            last = next;
          }
          return id;
        });
  }

  private static long first(Conversation now) {
    return now.waitingForAnswer().orElse(0L);
  }

  private Optional<Option> option(Conversation conversation, String choice) {
    return OfferedOption.find(
        choice, library.get(), seq -> conversations.event(conversation.id(), seq));
  }
}
