package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Role;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.kiosk.Kiosks;
import dev.tesuri.bot.reception.DeskReception;
import dev.tesuri.bot.visit.Channel;
import dev.tesuri.bot.visit.Device;
import dev.tesuri.bot.visit.Visits;
import dev.tesuri.knowledge.editorial.Editorial;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.editorial.Writer;
import dev.tesuri.knowledge.store.Database;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every route of staff, tried by everybody: whoever has no right stays outside, whatever the town.
class StaffRoutesTest {

  private static final String OWN = "aozora";
  private static final String OTHER = "midori";

  /// A little less than there are.
  private static final int LEAST_ROUTES = 15;

  private final RunningServer server = RunningServer.get();
  private final Database database = CDI.current().select(Database.class).get();
  private final DeskReception desk = CDI.current().select(DeskReception.class).get();
  private final Kiosks kiosks = CDI.current().select(Kiosks.class).get();
  private final Visits visits = CDI.current().select(Visits.class).get();
  private final Editorial editorial = CDI.current().select(Editorial.class).get();
  private final List<String> tickets = new ArrayList<>();
  private String calling = "";

  /// A method of a resource.
  private record Route(String http, String path, Method method) {
    Optional<Right> right() {
      return Optional.ofNullable(method.getAnnotation(Needs.class)).map(Needs::value);
    }

    boolean hasId() {
      return path.contains("{id}");
    }

    boolean hasSupporter() {
      return path.contains("{supporter}");
    }

    boolean hasKiosk() {
      return path.contains("{kiosk}");
    }

    boolean hasVisit() {
      return path.contains("{visit}");
    }

    boolean hasRevision() {
      return path.contains("{revision}");
    }

    boolean isOfTown() {
      return hasTicket() || hasVisit() || hasRevision() || hasKiosk();
    }

    boolean hasTicket() {
      return path.contains("{ticket}");
    }
  }

  /// Somebody at the door.
  ///
  /// @param role null for somebody without an account
  /// @param whole whether the second factor was given
  private record Caller(@Nullable Role role, boolean whole) {
    String town() {
      return role == Role.OPERATOR ? Staff.NO_TOWN : OWN;
    }

    boolean mayPass(Right right) {
      if (role == null || right.isForAnybody()) {
        return right.isForAnybody();
      }
      return whole ? right.isOf(role) : right.isForHalfSignedIn();
    }
  }

  /// An account that something may be done to.
  private record Target(Role role, String town) {
    boolean isIn(Route route, Caller caller) {
      if (route.isOfTown()) {
        return town.equals(caller.town());
      }
      return route.hasSupporter()
          ? role == Role.SUPPORTER && isInCareOf(caller)
          : !route.hasId() || isInCareOf(caller);
    }

    private boolean isInCareOf(Caller caller) {
      return caller.role() == Role.OPERATOR
          ? Set.of(Role.ADMINISTRATOR, Role.OPERATOR).contains(role)
          : role != Role.OPERATOR && town.equals(caller.town());
    }
  }

  @Test
  void every_route_of_staff_names_its_right() {
    assertThat(routes()).hasSizeGreaterThan(LEAST_ROUTES);
    assertThat(routes().stream().filter(route -> route.right().isEmpty())).isEmpty();
  }

  @Test
  void a_right_is_named_nowhere_else() {
    assertThat(
            classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Needs.class))
                .filter(method -> http(method).isEmpty()))
        .isEmpty();
  }

  @Test
  void nobody_passes_without_the_right_and_everybody_with_it() {
    List<String> wrong = new ArrayList<>();
    int tries = 0;
    for (Route route : routes()) {
      Right right = route.right().orElseThrow();
      for (Caller caller : callers()) {
        for (Target target : targets(route)) {
          boolean expected = caller.mayPass(right) && target.isIn(route, caller);
          var answer = send(route, caller, target);
          tries++;
          if (passed(route, caller, answer) != expected) {
            wrong.add(
                route.http()
                    + " "
                    + route.path()
                    + " by "
                    + caller
                    + " on "
                    + target
                    + ": "
                    + answer.statusCode());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tries).isGreaterThan(150);
  }

  @Test
  void what_was_refused_changed_nothing() {
    String id = account(new Target(Role.SUPPORTER, OTHER));
    var stranger = colleague(new Caller(Role.ADMINISTRATOR, true));

    assertThat(stranger.post("/admin/people/" + id + "/end").statusCode()).isEqualTo(404);

    assertThat(isLiving(id)).isTrue();
    String own = account(new Target(Role.SUPPORTER, OWN));
    assertThat(stranger.post("/admin/people/" + own + "/end").statusCode()).isEqualTo(303);
    assertThat(isLiving(own)).isFalse();
  }

  /// Other tests look at the same server's list of people.
  @AfterEach
  void leaveNobodyBehind() {
    for (String ticket : tickets) {
      database.write(
          handle ->
              handle.execute(
                  "update ticket set state = 'closed', owner = null where id = ?", ticket));
    }
    Texts.leaveNothing();
    for (String table : List.of("presence where supporter", "supporter where id")) {
      database.write(
          handle ->
              handle.execute(
                  "delete from "
                      + table
                      + " in (select id from account where login like 'matrix-%')"));
    }
    for (String table : List.of("staff_session", "invitation", "recovery_code")) {
      database.write(
          handle ->
              handle.execute(
                  "delete from "
                      + table
                      + " where account in (select id from account where login like 'matrix-%')"));
    }
    database.write(handle -> handle.execute("delete from kiosk where name = 'x'"));
    database.write(handle -> handle.execute("delete from account where login like 'matrix-%'"));
  }

  private static List<Caller> callers() {
    var callers = new ArrayList<Caller>();
    callers.add(new Caller(null, false));
    callers.add(new Caller(Role.ADMINISTRATOR, false));
    for (Role role : Role.values()) {
      callers.add(new Caller(role, true));
    }
    return callers;
  }

  private static List<Target> targets(Route route) {
    var one = new Target(Role.SUPPORTER, OWN);
    if (route.isOfTown()) {
      return List.of(one, new Target(Role.SUPPORTER, OTHER));
    }
    return route.hasId() || route.hasSupporter()
        ? List.of(
            one,
            new Target(Role.SUPPORTER, OTHER),
            new Target(Role.ADMINISTRATOR, OTHER),
            new Target(Role.OPERATOR, Staff.NO_TOWN))
        : List.of(one);
  }

  private HttpResponse<String> send(Route route, Caller caller, Target target) {
    String path = route.path();
    if (route.hasId() || route.hasSupporter()) {
      path = path.replaceAll("\\{(id|supporter)}", account(target));
    }
    if (route.hasTicket()) {
      path = path.replace("{ticket}", ticket(target.town()));
    }
    // Of a topic that every town has.
    path = path.replace("{topic}", "pin-reset-office").replace("{kind}", "local");
    if (route.hasRevision()) {
      path = path.replace("{revision}", revision(target.town()));
    }
    if (route.hasKiosk()) {
      path = path.replace("{kiosk}", kiosks.enter(target.town(), "x", "x", false).id());
    }
    var colleague = colleague(caller);
    if (route.hasVisit()) {
      // One's own, in one's own town or, as it could only be by a defect, in another.
      path =
          path.replace(
              "{visit}", visits.begin(target.town(), calling, Channel.COUNTER, "", Device.NONE));
    }
    return route.http().equals("GET")
        ? colleague.get(path)
        // What an operator needs besides to be let in does no harm to others.
        : colleague.post(path, "login", "nobody-" + UUID.randomUUID());
  }

  // A page that sends somebody back to where they belong has not let them in.
  private boolean passed(Route route, Caller caller, HttpResponse<String> answer) {
    if (route.right().orElseThrow().isForAnybody()) {
      return answer.statusCode() != 401;
    }
    String to =
        answer.headers().firstValue("Location").map(one -> server.at(one).getPath()).orElse("");
    boolean sentBack =
        route.http().equals("GET") && (to.equals("/admin/sign-in") || to.equals(home(caller)));
    return !sentBack && !Set.of(401, 403, 404).contains(answer.statusCode());
  }

  private static String home(Caller caller) {
    return caller.role() == null
        ? "/admin/sign-in"
        : Section.home(new Staff("", "", caller.role(), caller.town())).path();
  }

  private Colleague colleague(Caller caller) {
    Role role = caller.role();
    if (role == null) {
      return Colleague.with(server.address(), "x".repeat(22));
    }
    String token = UUID.randomUUID().toString();
    String id = account(new Target(role, caller.town()));
    calling = id;
    long now = System.currentTimeMillis();
    database.write(
        handle ->
            handle.execute(
                """
                insert into staff_session (token_hash, account, complete, started_at, seen_at)
                values (?, ?, ?, ?, ?)
                """,
                Tokens.hash(token),
                id,
                caller.whole() ? 1 : 0,
                now,
                now));
    return Colleague.with(server.address(), token);
  }

  private String account(Target target) {
    String id = UUID.randomUUID().toString();
    database.write(
        handle ->
            handle.execute(
                """
                insert into account (id, login, name, role, municipality, password, seed, made_at)
                values (?, ?, 'x', ?, ?, 'none', 'none', 0)
                """,
                id,
                "matrix-" + id,
                target.role().code(),
                target.town()));
    return id;
  }

  // A ticket of another town differs from one of ours by its town alone.
  private String ticket(String town) {
    var resident = new Resident(server.address()).chooses("person");
    String conversation = resident.cookie().replaceAll("^tesuri=([^.]+).*", "$1");
    String id =
        desk.queue(OWN).stream()
            .filter(one -> one.conversation().equals(conversation))
            .findFirst()
            .orElseThrow()
            .id();
    tickets.add(id);
    database.write(
        handle -> handle.execute("update ticket set municipality = ? where id = ?", town, id));
    return id;
  }

  private String revision(String town) {
    var key = new TextKey(TextKey.Kind.LOCAL, "pin-reset-office");
    return editorial.begin(new Writer("matrix", "x"), town, key, _ -> {}).id();
  }

  private boolean isLiving(String id) {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from account where id = :id and ended_at is null")
                .bind("id", id)
                .mapTo(Integer.class)
                .one()
                .equals(1));
  }

  private static List<Route> routes() {
    return classes()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(StaffRoutesTest::route))
        .filter(StaffRoutesTest::isOfStaff)
        .toList();
  }

  private static boolean isOfStaff(Route route) {
    return route.path().equals("/admin")
        || route.path().startsWith("/admin/")
        || route.method().getDeclaringClass().getName().startsWith("dev.tesuri.admin.");
  }

  private static Stream<Class<?>> classes() {
    return new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/"))
            .importPackages("dev.tesuri.web", "dev.tesuri.admin")
            .stream()
            .filter(type -> !type.getSimpleName().isEmpty())
            .map(JavaClass::reflect);
  }

  private static Stream<Route> route(Method method) {
    String root = method.getDeclaringClass().getAnnotation(Path.class).value();
    Path below = method.getAnnotation(Path.class);
    String path = ("/" + root + (below == null ? "" : "/" + below.value())).replaceAll("/+", "/");
    return http(method).stream().map(http -> new Route(http, path, method));
  }

  private static Optional<String> http(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(http -> http != null)
        .map(HttpMethod::value)
        .findFirst();
  }
}
