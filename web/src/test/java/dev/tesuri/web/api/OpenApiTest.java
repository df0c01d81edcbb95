package dev.tesuri.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.ChatEvent.Cite;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.EventJson;
import dev.tesuri.bot.guard.HazardKind;
import dev.tesuri.bot.guard.Masked;
import dev.tesuri.bot.reception.Refusal;
import dev.tesuri.bot.understand.Decision;
import dev.tesuri.bot.understand.Intent;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.layer.LocalText;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps the contract true: what it says is there, and what is there it says.
class OpenApiTest {

  private static final List<LocalText> LOCAL =
      List.of(new LocalText("あおぞら市", "窓口です。", LocalDate.of(2026, 11, 23)));

  /// Addresses that are for programs; all others are pages for people.
  private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api/|openapi|health/).*|/openapi");

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final Contract contract;

  OpenApiTest() throws IOException {
    contract = Contract.read();
  }

  @Test
  void it_is_an_open_api_document() {
    assertThat(contract.root().path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(new OpenApiPages().document())
        .isEqualTo(new OpenApiPages.BesideCalls().document())
        .contains(contract.root().at("/info/title").asText());
  }

  @Test
  void every_reference_leads_somewhere() {
    var mapped = contract.everywhere("mapping").flatMap(mapping -> Contract.elements(mapping));
    var references =
        Stream.concat(contract.everywhere("$ref"), mapped).map(JsonNode::asText).toList();
    assertThat(references).hasSizeGreaterThan(50);
    assertThat(references)
        .allSatisfy(to -> assertThat(contract.at(to).isMissingNode()).as(to).isFalse());
  }

  @Test
  void nothing_is_described_that_nobody_refers_to() {
    var referred = contract.everywhere("$ref").map(JsonNode::asText).collect(Collectors.toSet());
    for (String kind : List.of("schemas", "responses", "parameters")) {
      contract
          .root()
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(
              name -> assertThat(referred).contains("#/components/" + kind + "/" + name));
    }
  }

  @Test
  void its_calls_are_those_of_the_server() {
    var served =
        resources()
            .flatMap(OpenApiTest::calls)
            .filter(call -> FOR_PROGRAMS.matcher(addressOf(call)).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(served).hasSizeGreaterThan(8);
    assertThat(described()).isEqualTo(served);
  }

  // A request goes to the resource whose own path is the longest beginning of the address, and to
  // no other if that one has no such call.
  @Test
  void no_resource_hides_a_call_of_another() {
    var roots = resources().map(OpenApiTest::root).collect(Collectors.toSet());
    assertThat(roots).hasSizeGreaterThan(4);
    resources()
        .forEach(
            resource ->
                calls(resource)
                    .map(OpenApiTest::addressOf)
                    .forEach(
                        address ->
                            assertThat(longestBeginning(roots, address))
                                .as(address)
                                .isEqualTo(root(resource))));
  }

  @Test
  void every_call_names_its_parameters_and_its_own_id() {
    var ids = contract.everywhere("operationId").map(JsonNode::asText).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(described());
    contract
        .root()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .forEach(call -> assertThat(inPath(call)).isEqualTo(inBraces(path.getKey()))));
  }

  @Test
  void its_words_are_those_of_the_code() {
    assertThat(contract.codes("Command"))
        .containsExactlyElementsOf(codes(Command.values(), Command::code));
    assertThat(contract.codes("By")).containsExactlyElementsOf(codes(By.values(), By::code));
    assertThat(contract.codes("Decision"))
        .containsExactlyElementsOf(codes(Decision.values(), Decision::code));
    assertThat(contract.codes("HazardFamily"))
        .containsExactlyInAnyOrderElementsOf(
            Set.copyOf(codes(HazardKind.values(), HazardKind::family)));
    assertThat(contract.codes("HazardKind"))
        .containsExactlyElementsOf(codes(HazardKind.values(), HazardKind::code));
    assertThat(contract.codes("SecretKind"))
        .containsExactlyElementsOf(
            codes(
                Masked.Kind.values(),
                kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  @Test
  void its_intents_are_those_of_the_code() {
    var words = codes(Intent.Word.values(), Intent::code).stream();
    var others =
        Stream.of(new Intent.Choice(0), Intent.FollowUp.FEE, new Intent.Topic(), new Intent.None());
    assertThat(Intent.class.getPermittedSubclasses()).hasSize(5);
    assertThat(contract.codes("Intent"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(words, others.map(Intent::code)).toList());
  }

  @Test
  void every_refusal_is_among_the_answers_of_sending() {
    var answers = contract.root().at("/paths/~1api~1v1~1conversations~1{id}~1messages/post");
    assertThat(Refusal.values())
        .allSatisfy(
            refusal ->
                assertThat(answers.path("responses").has("" + Problem.of(refusal).status()))
                    .as(refusal.name())
                    .isTrue());
  }

  @Test
  void every_event_is_sent_as_described() {
    var bodies = bodies();
    assertThat(bodies.stream().map(Object::getClass).toList())
        .containsExactlyInAnyOrder(Body.class.getPermittedSubclasses());
    var kinds = contract.schema("Event").at("/discriminator/mapping");
    assertThat(kinds.size()).isEqualTo(bodies.size());
    for (Body body : bodies) {
      var sent = EventJson.of(new ChatEvent(1, Instant.EPOCH, By.BOT, body, null));
      assertThat(contract.faults(contract.at(kinds.path(body.kind()).asText()), sent, body.kind()))
          .isEmpty();
      assertThat(contract.faults(contract.schema("Event"), sent, body.kind())).isEmpty();
    }
  }

  @Test
  void every_field_of_an_event_is_sent_by_some_event() {
    for (Body body : bodies()) {
      var sent = EventJson.of(new ChatEvent(1, Instant.EPOCH, By.BOT, body, null));
      var mapping = contract.schema("Event").at("/discriminator/mapping");
      var described = contract.at(mapping.path(body.kind()).asText()).path("properties");
      described
          .fieldNames()
          .forEachRemaining(name -> assertThat(sent.has(name)).as(body.kind() + name).isTrue());
    }
  }

  @Test
  void the_national_topics_are_sent_as_described() {
    List<Topic> topics = new ContentReader().bundled().topics();
    assertThat(topics).isNotEmpty();
    for (Topic topic : topics) {
      assertThat(contract.faults(contract.schema("TopicLine"), TopicJson.line(topic), topic.id()))
          .isEmpty();
      assertThat(
              contract.faults(contract.schema("Topic"), TopicJson.whole(topic, LOCAL), topic.id()))
          .isEmpty();
    }
  }

  @Test
  void a_problem_is_sent_as_described() {
    var sent = Json.object(Problem.notFound("There is no such topic.").json());
    assertThat(contract.faults(contract.schema("Problem"), sent, "problem")).isEmpty();
  }

  @Test
  void every_example_fits_its_schema() {
    var contents = contract.everywhere("content").flatMap(Contract::elements).toList();
    int examples = 0;
    for (JsonNode content : contents) {
      for (JsonNode example : examples(content)) {
        examples++;
        assertThat(contract.faults(content.path("schema"), example, "example")).isEmpty();
      }
    }
    assertThat(examples).isGreaterThan(20);
  }

  @Test
  void what_does_not_fit_is_found() {
    var event = contract.schema("AskedEvent");
    var sent = EventJson.of(new ChatEvent(1, Instant.EPOCH, By.BOT, asked(), null));
    assertThat(contract.faults(event, sent, "event")).isEmpty();
    assertThat(contract.faults(event, sent.deepCopy().put("act", "x"), "event")).hasSize(1);
    assertThat(contract.faults(event, sent.deepCopy().put("text", 1), "event")).hasSize(1);
    assertThat(contract.faults(event, sent.deepCopy().put("by", "me"), "event")).hasSize(1);
    assertThat(contract.faults(event, sent.deepCopy().put("seq", 0), "event")).hasSize(1);
    assertThat(contract.faults(event, sent.deepCopy().without("text"), "event")).hasSize(1);
  }

  private Set<String> described() {
    var described = new TreeSet<String>();
    contract
        .root()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          assertThat(METHODS).contains(method);
                          described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                        }));
    return described;
  }

  private static Stream<Class<?>> resources() {
    return new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/"))
            .importPackages("dev.tesuri.web", "dev.tesuri.admin")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect);
  }

  private static String root(Class<?> resource) {
    return tidy("/" + resource.getAnnotation(Path.class).value());
  }

  private static String longestBeginning(Set<String> roots, String address) {
    return roots.stream()
        .filter(root -> (address + "/").startsWith(root.equals("/") ? "/" : root + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  private static String addressOf(String call) {
    return call.substring(call.indexOf(' ') + 1);
  }

  private static String tidy(String path) {
    return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }

  private static Stream<String> calls(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> httpMethods(method).map(http -> http + " " + address(resource, method)));
  }

  private static Stream<String> httpMethods(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(http -> http != null)
        .map(HttpMethod::value);
  }

  private static String address(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    return tidy(root(resource) + "/" + (below == null ? "" : below.value()));
  }

  private Set<String> inPath(JsonNode call) {
    return Contract.elements(call.path("parameters"))
        .map(contract::resolved)
        .filter(parameter -> parameter.path("in").asText().equals("path"))
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> inBraces(String path) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static List<JsonNode> examples(JsonNode content) {
    var many = Contract.elements(content.path("examples")).map(example -> example.path("value"));
    return content.has("example") ? List.of(content.get("example")) : many.toList();
  }

  private static <T> List<String> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  private static Body.Asked asked() {
    return new Body.Asked("どれに近いですか。", options());
  }

  private static List<Option> options() {
    return List.of(new Option("もどる", new Act.Plain(Command.BACK)));
  }

  /// One of each kind, with all that it can hold.
  private static List<Body> bodies() {
    var options = options();
    var calls = List.of(new Call("窓口", "000-000-0000", "平日"));
    var sources = List.of(new Cite("出典", "https://www.example.lg.jp/", LocalDate.of(2026, 11, 23)));
    return List.of(
        new Body.Said("もどる", "1-0"),
        new Body.Answered("topic", "名前", "答え", LOCAL, options, sources),
        new Body.Worded(
            "topic", List.of(new Body.Worded.Line("文", "題")), "model · answer 1", options),
        asked(),
        new Body.Stepped(
            "topic",
            "step",
            1,
            2,
            "名前",
            "部品",
            "題",
            "文",
            null,
            List.of("こつ"),
            LOCAL,
            calls,
            options,
            sources),
        new Body.Finished("topic", true, "終わり", options),
        new Body.Hazard("scam", "scam", "題", "文", calls, options),
        new Body.Masked(List.of(1L), List.of("pin"), "かくしました"),
        new Body.Waiting("電話", calls, options),
        new Body.Joined("山田", "来ました"),
        new Body.Left("山田", "おわり"),
        new Body.Notice("お知らせ", options),
        new Body.Closed("おわり"));
  }
}
