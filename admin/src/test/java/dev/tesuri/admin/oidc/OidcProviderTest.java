package dev.tesuri.admin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tesuri.admin.access.TestClock;
import dev.tesuri.admin.oidc.IdentityProvider.Person;
import dev.tesuri.admin.oidc.IdentityProvider.Trick;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A provider as it is reached, and what its tokens are worth.
class OidcProviderTest {

  private static final URI BACK = URI.create("https://tesuri.example.lg.jp/back");
  private static final Person HANAKO = Person.of("hanako");

  private final TestClock clock = new TestClock();
  private final IdentityProvider there = new IdentityProvider(clock);
  private final OidcProvider provider = new OidcProvider(there.settings(BACK), clock);
  private int passages;

  @AfterEach
  void close() {
    there.close();
  }

  @Test
  void who_signs_in_there_is_vouched_for() throws IOException {
    assertThat(redeemed(provider, HANAKO))
        .isEqualTo(new Redemption.Vouched("hanako", "hanako@example.lg.jp", false));
  }

  @Test
  void a_browser_is_sent_with_all_that_binds_it() throws IOException {
    var passage = Passage.of("token");

    assertThat(provider.entrance(passage).toString())
        .startsWith(there.issuer() + "/authorize?response_type=code&client_id=tesuri")
        .contains(
            "scope=openid+profile",
            "state=" + passage.state(),
            "nonce=" + passage.nonce(),
            "code_challenge_method=S256")
        .doesNotContain(passage.verifier(), there.secret());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NONE", "JUST_EXPIRED", "NO_JSON"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_token_with_one_thing_wrong_is_worth_nothing(Trick trick) throws IOException {
    assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Vouched.class);
    there.play(trick);

    assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Refused.class);

    there.play(Trick.NONE);
    assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Vouched.class);
  }

  @Test
  void a_code_is_good_once_and_for_its_passage_alone() throws IOException {
    var passage = Passage.of("one");
    String code = code(provider, passage, HANAKO);
    assertThat(provider.redeem(code, passage)).isInstanceOf(Redemption.Vouched.class);
    assertThat(provider.redeem(code, passage)).isEqualTo(new Redemption.Refused("the code"));

    String stolen = code(provider, Passage.of("victim"), HANAKO);
    assertThat(provider.redeem(stolen, Passage.of("thief")))
        .isEqualTo(new Redemption.Refused("the code"));
  }

  @Test
  void clocks_may_differ_by_a_minute() throws IOException {
    there.play(Trick.JUST_EXPIRED);
    assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Vouched.class);
    there.play(Trick.EXPIRED);
    assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Refused.class);
  }

  @Test
  void a_new_key_is_looked_for_at_once_and_unknown_ones_not_without_end() throws IOException {
    assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Vouched.class);
    assertThat(there.timesKeysWereAsked()).isEqualTo(1);

    there.rotate();
    assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Vouched.class);
    assertThat(there.timesKeysWereAsked()).isEqualTo(2);

    there.play(Trick.UNKNOWN_KEY);
    for (int i = 0; i < 20; i++) {
      assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Refused.class);
    }
    assertThat(there.timesKeysWereAsked()).isLessThanOrEqualTo(4);
  }

  @Test
  void the_second_factor_there_counts_as_the_settings_say() throws IOException {
    var careful = person(List.of("pwd", "mfa"), "urn:high");
    var careless = person(List.of("pwd"), "urn:low");
    var settings = there.settings(BACK, true, List.of(), List.of());
    var trusting = new OidcProvider(settings, clock);
    var byMethod =
        new OidcProvider(there.settings(BACK, true, List.of(), List.of("mfa", "otp")), clock);
    var byClass =
        new OidcProvider(there.settings(BACK, true, List.of("urn:high"), List.of()), clock);
    var byBoth =
        new OidcProvider(there.settings(BACK, true, List.of("urn:high"), List.of("otp")), clock);

    assertThat(second(provider, careful)).isFalse();
    assertThat(second(trusting, careless)).isTrue();
    assertThat(second(byMethod, careful)).isTrue();
    assertThat(second(byMethod, careless)).isFalse();
    assertThat(second(byMethod, HANAKO)).isFalse();
    assertThat(second(byClass, careful)).isTrue();
    assertThat(second(byClass, careless)).isFalse();
    assertThat(second(byBoth, careful)).isFalse();
    assertThat(byClass.entrance(Passage.of("x")).toString()).contains("acr_values=urn%3Ahigh");
  }

  @Test
  void who_is_down_is_left_alone_for_a_moment() throws IOException {
    there.down(true);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> provider.entrance(Passage.of("x"))).isInstanceOf(IOException.class);
    }
    there.down(false);
    assertThatThrownBy(() -> provider.entrance(Passage.of("x"))).isInstanceOf(IOException.class);
    assertThat(there.timesDescribed()).isZero();

    clock.pass(OidcProvider.REST);
    assertThat(redeemed(provider, HANAKO)).isInstanceOf(Redemption.Vouched.class);
    for (int i = 0; i < 3; i++) {
      provider.entrance(Passage.of("x"));
    }
    assertThat(there.timesDescribed()).isEqualTo(1);
  }

  @Test
  void an_old_description_helps_while_no_new_one_can_be_had() throws IOException {
    provider.entrance(Passage.of("x"));
    there.down(true);
    clock.pass(Duration.ofHours(2));
    assertThat(provider.entrance(Passage.of("x"))).hasHost("localhost");
    clock.pass(Duration.ofHours(23));
    assertThatThrownBy(() -> provider.entrance(Passage.of("x"))).isInstanceOf(IOException.class);
  }

  @Test
  void one_that_is_another_or_sends_codes_elsewhere_is_not_used() {
    there.callItself("https://other.example.jp");
    assertThatThrownBy(() -> provider.entrance(Passage.of("x"))).hasMessageContaining("name");
    clock.pass(OidcProvider.REST);
    there.callItself(null);
    there.redeemAt("http://collector.example.jp/token");
    assertThatThrownBy(() -> provider.entrance(Passage.of("x"))).hasMessageContaining("safe");
  }

  @Test
  void an_answer_that_cannot_be_read_is_no_answer() throws IOException {
    var passage = Passage.of("x");
    String code = code(provider, passage, HANAKO);
    there.play(Trick.NO_JSON);
    assertThatThrownBy(() -> provider.redeem(code, passage)).isInstanceOf(IOException.class);
  }

  @Test
  void the_secret_is_not_shown() {
    assertThat(there.settings(BACK).toString()).doesNotContain(there.secret());
  }

  private static Person person(List<String> methods, String authentication) {
    return new Person("hanako", "花子", methods, authentication);
  }

  private boolean second(OidcProvider by, Person person) throws IOException {
    return ((Redemption.Vouched) redeemed(by, person)).secondFactor();
  }

  private Redemption redeemed(OidcProvider by, Person person) throws IOException {
    var passage = Passage.of("passage " + passages++);
    return by.redeem(code(by, passage, person), passage);
  }

  private String code(OidcProvider by, Passage passage, Person person) throws IOException {
    String query = there.signIn(by.entrance(passage), person).getQuery();
    return query.substring(query.indexOf("code=") + "code=".length());
  }
}
