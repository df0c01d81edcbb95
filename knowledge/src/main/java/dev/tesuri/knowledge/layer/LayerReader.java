package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.content.Line;
import dev.tesuri.knowledge.content.YamlReader;
import dev.tesuri.knowledge.layer.Hours.ClosedDays;
import dev.tesuri.knowledge.layer.Hours.Period;
import dev.tesuri.knowledge.layer.Hours.Weekly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the file of one layer. Every fault is told with its line; a layer with a fault is not
/// given out. Not thread-safe; one for each file.
final class LayerReader {
  private static final Set<String> COUNTER =
      Set.of("name", "place", "phone", "menu", "hours", "open", "for");
  private static final Set<String> FEE = Set.of("topic", "what", "amount");
  private static final Set<String> OFFER = Set.of("topic", "offer", "note");
  private static final Set<String> NOTE = Set.of("topic", "text");
  private static final Set<String> LESSON = Set.of("title", "place", "when", "phone");
  private static final Set<String> SPECIAL = Set.of("day", "open", "for");
  private static final Set<String> TEAM = Set.of("id", "name", "for", "languages");
  private static final Form ID = new Form("[a-z0-9-]{1,40}", "a-z、0-9、`-` の40文字まで");
  private static final Form AMOUNT = new Form(Fee.AMOUNT, "「無料」か「1通200円」の形");
  private static final Form PHONE = new Form("[0-9#-]{3,20}", "数字と `-` の3文字から20文字");

  private final Faults faults;
  private final YamlReader yaml;
  private final Map<String, Line> texts = new HashMap<>();
  private final List<WrittenCounter> counters = new ArrayList<>();
  private final List<SpecialDay> special = new ArrayList<>();
  private final List<Team> teams = new ArrayList<>();
  private final Map<String, List<Fee>> fees = new HashMap<>();
  private final Map<String, Offer> offers = new HashMap<>();
  private final Map<String, String> notes = new HashMap<>();
  private final List<Lesson> lessons = new ArrayList<>();
  private final HoursReader hours;
  private ClosedDays closed = ClosedDays.NONE;
  private @Nullable WrittenCounter desk;

  /// A counter of which the closed and special days are not known yet.
  private record WrittenCounter(Counter counter, List<Weekly> weekly, int line) {}

  /// A day with hours of its own.
  ///
  /// @param counter name of the one it holds for; empty for all
  private record SpecialDay(LocalDate day, List<Period> periods, Line counter) {}

  LayerReader(Faults faults) {
    this.faults = faults;
    yaml = new YamlReader(faults, 1);
    hours = new HoursReader(faults);
  }

  Optional<Layer> read(String text) {
    return yaml.read(text).flatMap(this::layer);
  }

  private Optional<Layer> layer(MappingNode map) {
    yaml.each(map, this::readEntry);
    var kind = kind(needed("kind"));
    var id = matching(needed("id"), ID);
    var name = needed("name").text();
    Optional<LocalDate> verified = date(needed("verified-on"));
    checkSpecialDays();
    return faults.none() && kind.isPresent() && verified.isPresent()
        ? Optional.of(
            new Layer(
                kind.get(),
                id,
                name,
                verified.get(),
                desk == null ? null : opened(desk),
                texts.getOrDefault("holidays", NONE).text(),
                counters.stream().map(this::opened).toList(),
                fees,
                offers,
                notes,
                lessons,
                teams))
        : Optional.empty();
  }

  private static final Line NONE = new Line(1, "");

  private void readEntry(Line key, Node value) {
    switch (key.text()) {
      case "id", "kind", "name", "verified-on", "holidays" ->
          yaml.text(value).ifPresent(text -> texts.put(key.text(), text));
      case "desk" -> desk = counter(value);
      case "counters" -> yaml.items(value).forEach(item -> counters.add(counter(item)));
      case "fees" -> yaml.items(value).forEach(this::readFee);
      case "availability" -> yaml.items(value).forEach(this::readOffer);
      case "notes" -> yaml.items(value).forEach(this::readNote);
      case "closed" -> yaml.text(value).ifPresent(text -> closed = hours.closed(text));
      case "special-days" -> yaml.items(value).forEach(this::readSpecialDay);
      case "teams" -> yaml.items(value).forEach(this::readTeam);
      case "lessons" -> yaml.items(value).forEach(this::readLesson);
      default -> yaml.unknown(key);
    }
  }

  // Hours in words may stand beside those as data, to say more; alone they do for what nobody
  // computes with.
  private WrittenCounter counter(Node node) {
    var fields = yaml.texts(node, COUNTER);
    var open = fields.get("open");
    List<Weekly> weekly = open == null ? List.of() : hours.weekly(open);
    boolean inData = open != null && !fields.containsKey("hours");
    var counter =
        new Counter(
            of(fields, "name", node),
            fields.getOrDefault("place", NONE).text(),
            phone(fields, node),
            fields.getOrDefault("menu", NONE).text(),
            inData ? words(weekly) : of(fields, "hours", node),
            null,
            words(fields.getOrDefault("for", NONE)));
    return new WrittenCounter(counter, weekly, yaml.line(node));
  }

  private static String words(List<Weekly> weekly) {
    return new Hours(weekly, ClosedDays.NONE, Map.of()).words();
  }

  private static Set<String> words(Line written) {
    return Arrays.stream(written.text().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private Counter opened(WrittenCounter written) {
    var counter = written.counter();
    if (written.weekly().isEmpty()) {
      return counter;
    }
    Map<LocalDate, List<Period>> days = new HashMap<>();
    special.stream()
        .filter(day -> day.counter().text().isEmpty() || isFor(counter, day))
        .sorted(Comparator.comparing(day -> !day.counter().text().isEmpty()))
        .forEach(day -> days.put(day.day(), day.periods()));
    return new Counter(
        counter.name(),
        counter.place(),
        counter.phone(),
        counter.menu(),
        counter.hours(),
        new Hours(written.weekly(), closed, days),
        counter.subjects());
  }

  private static boolean isFor(Counter counter, SpecialDay day) {
    return counter.name().equals(day.counter().text());
  }

  private void readSpecialDay(Node node) {
    var fields = yaml.texts(node, SPECIAL);
    of(fields, "day", node);
    of(fields, "open", node);
    var day = date(fields.getOrDefault("day", NONE));
    var open = fields.get("open");
    if (day.isPresent() && open != null) {
      special.add(new SpecialDay(day.get(), hours.periods(open), fields.getOrDefault("for", NONE)));
    }
  }

  private void checkSpecialDays() {
    var names =
        Stream.concat(Stream.ofNullable(desk), counters.stream())
            .map(written -> written.counter().name())
            .collect(Collectors.toSet());
    special.stream()
        .map(SpecialDay::counter)
        .filter(name -> !name.text().isEmpty() && !names.contains(name.text()))
        .forEach(
            name ->
                faults.error(name.number(), "「" + name.text() + "」という窓口がありません。窓口の名前のとおりに書いてください。"));
  }

  private void readTeam(Node node) {
    var fields = yaml.texts(node, TEAM);
    var id = matching(fields.getOrDefault("id", new Line(yaml.line(node), "")), ID);
    of(fields, "id", node);
    if (teams.stream().anyMatch(team -> team.id().equals(id))) {
      faults.error(yaml.line(node), "チーム `" + id + "` が二つあります。一つを消してください。");
    }
    teams.add(
        new Team(
            id,
            of(fields, "name", node),
            words(fields.getOrDefault("for", NONE)),
            words(fields.getOrDefault("languages", NONE))));
  }

  private void readFee(Node node) {
    var fields = yaml.texts(node, FEE);
    of(fields, "amount", node);
    var fee =
        new Fee(of(fields, "what", node), matching(fields.getOrDefault("amount", NONE), AMOUNT));
    fees.computeIfAbsent(of(fields, "topic", node), _ -> new ArrayList<>()).add(fee);
  }

  private void readOffer(Node node) {
    var fields = yaml.texts(node, OFFER);
    var topic = of(fields, "topic", node);
    var offer = fields.getOrDefault("offer", new Line(yaml.line(node), ""));
    Availability.of(offer.text())
        .ifPresentOrElse(
            found ->
                keep(
                    offers,
                    topic,
                    new Offer(found, fields.getOrDefault("note", NONE).text()),
                    yaml.line(node)),
            () -> faults.error(offer.number(), "`offer` は open、partly、other、none のどれかにしてください。"));
  }

  private void readNote(Node node) {
    var fields = yaml.texts(node, NOTE);
    keep(notes, of(fields, "topic", node), of(fields, "text", node), yaml.line(node));
  }

  private void readLesson(Node node) {
    var fields = yaml.texts(node, LESSON);
    lessons.add(
        new Lesson(
            of(fields, "title", node),
            of(fields, "place", node),
            of(fields, "when", node),
            phone(fields, node)));
  }

  private <T> void keep(Map<String, T> all, String topic, T value, int line) {
    if (all.putIfAbsent(topic, value) != null) {
      faults.error(line, "話題 `" + topic + "` が二つあります。一つを消してください。");
    }
  }

  private Line needed(String key) {
    var line = texts.getOrDefault(key, NONE);
    if (line.text().isEmpty()) {
      faults.error(line.number(), "この層に `" + key + "` がありません。加えてください。");
    }
    return line;
  }

  private String of(Map<String, Line> fields, String key, Node node) {
    var text = fields.getOrDefault(key, NONE).text();
    if (text.isEmpty()) {
      faults.error(yaml.line(node), "ここに `" + key + "` がありません。加えてください。");
    }
    return text;
  }

  private String phone(Map<String, Line> fields, Node node) {
    of(fields, "phone", node);
    return matching(fields.getOrDefault("phone", NONE), PHONE);
  }

  /// How a value must be written.
  ///
  /// @param words the same for people
  private record Form(Pattern pattern, String words) {
    Form(String pattern, String words) {
      this(Pattern.compile(pattern), words);
    }
  }

  // What is missing was told already.
  private String matching(Line value, Form form) {
    if (!value.text().isEmpty() && !form.pattern().matcher(value.text()).matches()) {
      faults.error(value.number(), "`" + value.text() + "` の形がちがいます。" + form.words() + "で書いてください。");
    }
    return value.text();
  }

  private Optional<Layer.Kind> kind(Line written) {
    return switch (written.text()) {
      case "prefecture" -> Optional.of(Layer.Kind.PREFECTURE);
      case "municipality" -> Optional.of(Layer.Kind.MUNICIPALITY);
      case "" -> Optional.empty();
      default -> {
        faults.error(written.number(), "`kind` は prefecture か municipality にしてください。");
        yield Optional.empty();
      }
    };
  }

  private Optional<LocalDate> date(Line written) {
    var date = written.date();
    if (date.isEmpty() && !written.text().isEmpty()) {
      faults.error(written.number(), "日付ではありません。2026-11-23 のように書いてください。");
    }
    return date;
  }
}
