package dev.tesuri.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.tesuri.admin.access.Accounts;
import dev.tesuri.admin.access.Errands;
import dev.tesuri.admin.access.OwnAccount;
import dev.tesuri.admin.access.ProviderDoor;
import dev.tesuri.admin.access.ProviderLinks;
import dev.tesuri.admin.access.SecondFactor;
import dev.tesuri.admin.access.SignIn;
import dev.tesuri.admin.access.StaffSessions;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.tally.Tally;
import dev.tesuri.web.server.Ask;
import dev.tesuri.web.server.House;
import dev.tesuri.web.server.Main;
import dev.tesuri.web.server.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The plan of the house, kept by the build: who may know whom, and what may stand where.
class HouseTest {

  /// A little less than there are. Rules that see no classes keep nothing.
  private static final int LEAST_CLASSES = 340;

  private static final List<String> MODULES = List.of("knowledge", "bot", "admin", "web");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains("/test-classes/"))
          .withImportOption(place -> !place.contains("-tests.jar"))
          .importPackages("dev.tesuri");

  @Test
  void the_rules_see_the_whole_house() {
    assertThat(HOUSE.size()).isGreaterThan(LEAST_CLASSES);
    for (String module : MODULES) {
      assertThat(HOUSE.stream().filter(resideInAPackage("dev.tesuri." + module + "..")))
          .as(module)
          .hasSizeGreaterThan(5);
    }
  }

  @Test
  void the_modules_stand_in_one_line() {
    keep(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("knowledge")
            .definedBy("dev.tesuri.knowledge..")
            .layer("bot")
            .definedBy("dev.tesuri.bot..")
            .layer("admin")
            .definedBy("dev.tesuri.admin..")
            .layer("web")
            .definedBy("dev.tesuri.web..")
            .whereLayer("knowledge")
            .mayOnlyBeAccessedByLayers("bot", "admin", "web")
            .whereLayer("bot")
            .mayOnlyBeAccessedByLayers("admin", "web")
            .whereLayer("admin")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer());
  }

  @Test
  void packages_know_each_other_one_way_only() {
    keep(slices().matching("dev.tesuri.(*).(*)..").should().beFreeOfCycles());
  }

  @Test
  void the_language_model_library_stays_in_one_package() {
    keep(onlyIn("dev.langchain4j..", "dev.tesuri.bot.model"));
  }

  @Test
  void lucene_stays_in_text_and_search() {
    keep(onlyIn("org.apache.lucene..", "dev.tesuri.knowledge.text", "dev.tesuri.knowledge.search"));
  }

  @Test
  void knowledge_and_bot_are_plain_java() {
    keep(
        noClasses()
            .that()
            .resideInAnyPackage("dev.tesuri.knowledge..", "dev.tesuri.bot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta..",
                "javax.inject..",
                "javax.servlet..",
                "javax.ws..",
                "io.helidon..",
                "org.glassfish..",
                "org.eclipse.microprofile..",
                "com.sun.net..")
            .because("a channel is the business of admin and web"));
  }

  @Test
  void only_the_model_is_called_from_knowledge_and_bot() {
    keep(
        noClasses()
            .that()
            .resideInAnyPackage("dev.tesuri.knowledge..", "dev.tesuri.bot..")
            .and()
            .resideOutsideOfPackage("dev.tesuri.bot.model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..")
            .because("nothing else goes out into the net"));
  }

  @Test
  void only_the_provider_of_the_organisation_is_called_from_admin() {
    keep(
        noClasses()
            .that()
            .resideInAPackage("dev.tesuri.admin..")
            .and()
            .resideOutsideOfPackage("dev.tesuri.admin.oidc")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..")
            .because("nothing else goes out into the net"));
  }

  @Test
  void the_library_of_signed_tokens_stays_in_one_package() {
    keep(onlyIn("com.nimbusds..", "dev.tesuri.admin.oidc"));
  }

  @Test
  void sockets_are_known_to_three_classes_of_each_side() {
    keep(
        noClasses()
            .that(
                areNot(
                    "ChatSocket",
                    "VisitorHandshake",
                    "OutgoingFrames",
                    "DeskSocket",
                    "StaffHandshake",
                    "Bell"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.websocket.."));
  }

  @Test
  void only_the_house_knows_the_real_time() {
    keep(
        noClasses()
            .that()
            .doNotBelongToAnyOf(House.class)
            .should()
            .accessTargetWhere(reads(HouseTest::isRealTime, "the real time"))
            .because("time comes in by constructor, so that tests can set it"));
  }

  @Test
  void only_the_house_makes_chance() {
    keep(
        noClasses()
            .that()
            .doNotBelongToAnyOf(House.class)
            .should()
            .accessTargetWhere(reads(HouseTest::isChance, "chance"))
            .because("tokens come from one source, and tests can set it"));
  }

  @Test
  void every_package_is_null_marked() {
    keep(classes().should(beInANullMarkedPackage()));
  }

  @Test
  void only_what_the_starter_of_the_server_reads_is_printed() {
    keep(
        noClasses()
            .that()
            .doNotBelongToAnyOf(Opening.class, Main.class, Ask.class)
            .should(ACCESS_STANDARD_STREAMS)
            .because("the rest goes to the log, without the words of residents"));
  }

  @Test
  void names_say_what_a_thing_is() {
    keep(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Base"));
  }

  @Test
  void sql_is_spoken_where_rows_are_kept() {
    keep(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                // Copies all rows as they are, whatever they mean.
                "dev.tesuri.knowledge.store", "dev.tesuri.knowledge.backup")
            .and(not(simpleNameEndingWith("Rows")))
            // Carries the transaction from the database to the rows.
            .and(not(belongToAnyOf(Conversations.class)))
            // Are handed on within a transaction, from the rows of a turn to those of the desk.
            .and(not(resideInAPackage("dev.tesuri.bot.handover")))
            .and(not(simpleName("DeskDoor")))
            // Counts in the transaction of the event that it counts.
            .and(not(belongToAnyOf(Tally.class)))
            // Carry the transaction from one change of an account to the next.
            .and(
                not(
                    belongToAnyOf(
                        Accounts.class,
                        Errands.class,
                        OwnAccount.class,
                        ProviderDoor.class,
                        ProviderLinks.class,
                        SecondFactor.class,
                        SignIn.class,
                        StaffSessions.class)))
            .and(not(simpleName("PasswordChange")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.sqlite.."));
  }

  @Test
  void a_conversation_has_one_door() {
    var behindTheDoor = Set.of("<init>", "openedBy", "openCount");
    keep(
        noClasses()
            .that()
            .resideInAnyPackage("dev.tesuri.web..", "dev.tesuri.admin..")
            .should()
            .accessTargetWhere(
                reads(
                    (owner, name) ->
                        owner.isEquivalentTo(Conversations.class) && !behindTheDoor.contains(name),
                    "a conversation by its id alone"))
            .because("only a token lets somebody in"));
    keep(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.tesuri.bot.conversation")
            .should()
            .accessTargetWhere(
                reads(
                    (owner, name) ->
                        owner.isEquivalentTo(Conversation.class) && name.equals("<init>"),
                    "a conversation of one's own making"))
            .because("who holds one was let in"));
  }

  // JTE names the class of a template by its path below the folder of templates, without the
  // module: of two with one name, the class path takes either.
  @Test
  void template_folders_are_unique_over_the_modules() throws IOException {
    var owners = new TreeMap<String, Set<String>>();
    for (String module : MODULES) {
      for (String folder : templateFolders(module)) {
        owners.computeIfAbsent(folder, _ -> new TreeSet<>()).add(module);
      }
    }
    assertThat(owners).hasSizeGreaterThan(2).allSatisfy((_, in) -> assertThat(in).hasSize(1));
  }

  private static List<String> templateFolders(String module) throws IOException {
    Path root = Path.of("..", module, "src", "main", "jte");
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .map(file -> root.relativize(file).getName(0).toString())
          .distinct()
          .toList();
    }
  }

  private static void keep(ArchRule rule) {
    rule.check(HOUSE);
  }

  private static ArchRule onlyIn(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static DescribedPredicate<JavaClass> areNot(String... names) {
    return describe(
        "are not " + String.join(", ", names), found -> !List.of(names).contains(outermost(found)));
  }

  private static String outermost(JavaClass found) {
    return found.getEnclosingClass().map(HouseTest::outermost).orElseGet(found::getSimpleName);
  }

  private static boolean isRealTime(JavaClass owner, String name) {
    return (owner.isAssignableTo(Temporal.class) && name.equals("now"))
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Date.class) && name.equals("<init>"))
        || (owner.isEquivalentTo(InstantSource.class) && name.equals("system"))
        || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"));
  }

  private static boolean isChance(JavaClass owner, String name) {
    return (owner.isAssignableTo(Random.class)
            && Set.of("<init>", "current", "getInstanceStrong").contains(name))
        || (owner.isEquivalentTo(SecureRandom.class) && name.equals("getInstance"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
        || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"));
  }

  private interface Reading {
    boolean of(JavaClass owner, String name);
  }

  // Calls and method references alike.
  private static DescribedPredicate<JavaAccess<?>> reads(Reading reading, String what) {
    return describe(
        "is " + what, access -> reading.of(access.getTargetOwner(), access.getTarget().getName()));
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package that is @NullMarked") {
      @Override
      public void check(JavaClass found, ConditionEvents events) {
        boolean marked = found.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                found, marked, found.getFullName() + " is in " + found.getPackageName()));
      }
    };
  }
}
