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

  private static final float TIE = 0.1f;
  private static final float GRAMS = 0.1f;
  private static final float WORDING_GRAMS = 0.2f;

  private IndexQueries() {}

  static Query topics(Question question) {
    var words =
        Stream.concat(
            question.terms().stream().flatMap(IndexQueries::inTopic),
            office(question).map(IndexQueries::officeInTopic));
    return any(Stream.of(any(words), new BoostQuery(any(grams(question.grams())), GRAMS)));
  }

  static Query wordings(Question question) {
    var words =
        Stream.concat(
            question.terms().stream().map(IndexQueries::inWording),
            office(question).map(IndexQueries::officeInWording));
    var grams = question.grams().stream().map(gram -> at(Place.WORDING_GRAMS, gram, 1));
    return any(Stream.of(any(words), new BoostQuery(any(grams), WORDING_GRAMS)));
  }

  private static Stream<Query> inTopic(Term term) {
    float trust = (float) term.trust();
    return Stream.of(
        best(
            at(Place.NAMES, term.text(), trust),
            at(Place.ANSWER, term.text(), 0.9f * trust),
            at(Place.NAMES_SOUND, term.reading(), 0.9f * trust),
            at(Place.ANSWER_SOUND, term.reading(), 0.8f * trust)),
        at(Place.NAMES, term.text(), trust),
        at(Place.ANSWER_SOUND, term.reading(), 0.8f * trust));
  }

  private static Query officeInTopic(Term term) {
    return best(
        at(Place.NAMES, term.text(), 0.6f),
        at(Place.NAMES_SOUND, term.reading(), 0.6f),
        at(Place.ANSWER, term.text(), 0.5f));
  }

  private static Query inWording(Term term) {
    float trust = (float) term.trust();
    return best(
        at(Place.WORDING, term.text(), trust),
        at(Place.WORDING_SOUND, term.reading(), 0.9f * trust));
  }

  private static Query officeInWording(Term term) {
    return best(
        at(Place.WORDING, term.text(), 0.6f), at(Place.WORDING_SOUND, term.reading(), 0.5f));
  }

  private static Stream<Query> grams(Set<String> grams) {
    return grams.stream()
        .flatMap(
            gram -> Stream.of(at(Place.NAMES_GRAMS, gram, 1), at(Place.ANSWER_GRAMS, gram, 1)));
  }

  private static Stream<Term> office(Question question) {
    return question.synonyms().stream()
        .flatMap(synonym -> synonym.office().stream())
        .distinct()
        .filter(term -> !question.terms().contains(term));
  }

  private static Query at(Place place, String word, float weight) {
    return new BoostQuery(
        new TermQuery(new org.apache.lucene.index.Term(place.name(), word)), weight);
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
