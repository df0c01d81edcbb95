package dev.tesuri.knowledge.content;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Telephone numbers that a text names stand in the list of contacts; addresses on the net are
/// those of its sources. So a number is corrected in one place, and none is made up.
final class ContactRule implements Rule {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9-])(?:0[0-9]{1,4}-[0-9]{1,4}-?[0-9]{3,4}|#[0-9]{4})(?![0-9-])");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[a-z0-9-]+\\.)+(?:jp|com|org|net)(?![a-z])");

  /// Endings by which a reader knows a page of the state or of a municipality.
  private static final Set<String> OFFICIAL = Set.of("go.jp", "lg.jp");

  private final Set<String> numbers;

  /// @param more numbers besides those of the list, as printed
  ContactRule(List<WordLists.Contact> contacts, Set<String> more) {
    numbers =
        Stream.concat(contacts.stream().map(WordLists.Contact::number), more.stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void check(Page page, Faults faults) {
    var hosts =
        page.front().sources().stream().flatMap(source -> host(source.url().text())).toList();
    for (var line : page.prose()) {
      for (var number : NUMBER.matcher(line.text()).results().toList()) {
        if (!numbers.contains(number.group())) {
          faults.error(
              line.number(), "番号 " + number.group() + " は、どの表にもありません。words/contacts.tsv に加えてください。");
        }
      }
      for (var address : ADDRESS.matcher(line.text()).results().toList()) {
        if (!OFFICIAL.contains(address.group())
            && hosts.stream().noneMatch(host -> sameSite(host, address.group()))) {
          faults.error(line.number(), "アドレス " + address.group() + " は、出典にありません。そのページを出典に加えてください。");
        }
      }
    }
  }

  private static boolean sameSite(String host, String address) {
    return host.equals(address) || host.endsWith("." + address) || address.endsWith("." + host);
  }

  private static Stream<String> host(String url) {
    try {
      return Stream.ofNullable(URI.create(url).getHost());
    } catch (IllegalArgumentException malformed) {
      return Stream.empty();
    }
  }
}
