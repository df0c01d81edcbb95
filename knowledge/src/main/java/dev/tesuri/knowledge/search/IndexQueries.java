package dev.tesuri.knowledge.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Builds queries from the terms of a [Question]; a text never reaches a query parser.
///
/// Each word counts at its best place, so that a word that stands everywhere in a topic does not
/// count four times. No Boolean query has more than [#MOST_CLAUSES] clauses, which the limits of
/// [Question] see to.
final class IndexQueries {

  static final int MOST_CLAUSES = 64;

  static final float TIE = 0.1f;
  private static final double ANSWER = 0.9;
  /// What the office calls it counts less than what was said.
  static final double OFFICE = 0.6;

  private final Weights weights;

  IndexQueries(Weights weights) {
    this.weights = weights;
  }

  Query topics(Question question) {
    var words =
        Stream.concat(
            question.terms().stream().flatMap(this::inTopic),
            question.officeTerms().stream().map(this::officeInTopic));
    return any(Stream.of(any(words), boosted(any(grams(question.grams())), weights.grams())));
  }

  private Stream<Query> inTopic(Term term) {
    double trust = term.trust();
    double sound = weights.sound() * trust;
    return Stream.of(
        best(
            at(Place.NAMES, term.text(), trust),
            at(Place.ANSWER, term.text(), ANSWER * trust),
            at(Place.NAMES_SOUND, term.reading(), sound),
            at(Place.ANSWER_SOUND, term.reading(), ANSWER * sound)),
        at(Place.NAMES, term.text(), trust),
        at(Place.ANSWER_SOUND, term.reading(), ANSWER * sound));
  }

  private Query officeInTopic(Term term) {
    return best(
        at(Place.NAMES, term.text(), OFFICE),
        at(Place.NAMES_SOUND, term.reading(), OFFICE * weights.sound()),
        at(Place.ANSWER, term.text(), OFFICE * ANSWER));
  }

  private static Stream<Query> grams(Set<String> grams) {
    return grams.stream().map(gram -> at(Place.ANSWER_GRAMS, gram, 1));
  }

  private static Query at(Place place, String word, double weight) {
    return boosted(new TermQuery(new org.apache.lucene.index.Term(place.name(), word)), weight);
  }

  private static Query boosted(Query query, double weight) {
    return new BoostQuery(query, (float) weight);
  }

  private static Query best(Query... places) {
    return new DisjunctionMaxQuery(Arrays.asList(places), TIE);
  }

  private static Query any(Stream<Query> queries) {
    var any = new BooleanQuery.Builder();
    List<Query> clauses = queries.limit(MOST_CLAUSES).toList();
    clauses.forEach(clause -> any.add(clause, BooleanClause.Occur.SHOULD));
    return any.build();
  }
}
