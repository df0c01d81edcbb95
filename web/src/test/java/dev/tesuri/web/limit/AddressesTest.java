package dev.tesuri.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  private static final Addresses NOBODY_TRUSTED = new Addresses(List.of());
  private static final Addresses BEHIND_PROXIES =
      new Addresses(List.of(Network.parse("10.0.0.0/8"), Network.parse("fd00::/8")));

  @Test
  void what_a_stranger_says_of_where_it_comes_from_counts_for_nothing() {
    var random = new Random(7);
    var counted =
        IntStream.range(0, 1_000)
            .mapToObj(_ -> random.nextInt(256) + "." + random.nextInt(256) + ".1.1")
            .map(claimed -> NOBODY_TRUSTED.of("203.0.113.9", List.of(claimed)))
            .collect(Collectors.toSet());
    assertThat(counted).containsExactly("203.0.113.9");
    assertThat(BEHIND_PROXIES.of("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
  }

  @Test
  void a_trusted_proxy_tells_who_asked_it() {
    assertThat(BEHIND_PROXIES.of("10.0.0.7", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
    assertThat(BEHIND_PROXIES.of("fd00::7", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
  }

  @Test
  void only_the_last_address_that_is_no_proxy_counts() {
    assertThat(BEHIND_PROXIES.of("10.0.0.7", List.of("1.1.1.1, 198.51.100.1, 10.0.0.9")))
        .isEqualTo("198.51.100.1");
    assertThat(BEHIND_PROXIES.of("10.0.0.7", List.of("1.1.1.1", "198.51.100.1")))
        .isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "localhost", "198.51.100.1:80", "<script>", "1.1.1.1 "})
  void what_is_no_address_ends_the_reading(String odd) {
    assertThat(BEHIND_PROXIES.of("10.0.0.7", List.of("198.51.100.1," + odd)))
        .isIn("10.0.0.7", "1.1.1.1");
  }

  @Test
  void a_home_of_ipv6_is_one_address() {
    assertThat(NOBODY_TRUSTED.of("2001:db8:1:2:aaaa::1", List.of()))
        .isEqualTo(NOBODY_TRUSTED.of("2001:db8:1:2:bbbb::2", List.of()))
        .isNotEqualTo(NOBODY_TRUSTED.of("2001:db8:1:3:aaaa::1", List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "fd00::/129", "10.0.0/8", "host", "10.0.0.0/", "/8", ""})
  void what_is_no_network_is_refused(String odd) {
    assertThatThrownBy(() -> Network.parse(odd)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_network_ends_at_its_bits() {
    var network = Network.parse("10.1.128.0/17");
    assertThat(Network.address("10.1.255.1").map(network::contains)).contains(true);
    assertThat(Network.address("10.1.127.1").map(network::contains)).contains(false);
    assertThat(Network.address("fd00::1").map(network::contains)).contains(false);
  }
}
