package org.vertice.web.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vertice.web.search.IndexedText.Role;
import org.vertice.web.search.SearchTerms.Unit;

/** Search terms as queries of Lucene. */
final class LuceneQueries {

  /** The field of words. */
  static final String WORDS = "words";

  /** The field of two and three neighbouring words written as one, and of the whole as one. */
  static final String JOINED = "joined";

  /** The field of a whole text, its words with a blank between. */
  static final String WHOLE = "whole";

  /** The field of the role. */
  static final String ROLE = "role";

  private LuceneQueries() {}

  /** How near a text comes to the search terms. */
  enum Nearness {
    /** All words, or their beginnings. */
    AS_TYPED,
    /** All words, give or take a letter. */
    SIMILAR,
    /** Some of the words. */
    PARTLY
  }

  static Query of(SearchTerms terms, Nearness nearness) {
    BooleanQuery.Builder units = new BooleanQuery.Builder();
    boolean partly = nearness == Nearness.PARTLY;
    for (Unit unit : terms.units()) {
      units.add(unit(unit, nearness != Nearness.AS_TYPED), partly ? Occur.SHOULD : Occur.MUST);
    }
    if (partly) {
      units.setMinimumNumberShouldMatch(Math.max(1, terms.units().size() / 2));
    }
    Query all = units.build();
    if (terms.units().size() > 1 && terms.joined().length() >= SearchTerms.JOINS) {
      all =
          new DisjunctionMaxQuery(
              List.of(
                  all,
                  new BoostQuery(new TermQuery(new Term(WORDS, terms.joined())), 3),
                  new PrefixQuery(new Term(JOINED, terms.joined()))),
              0);
    }
    BooleanQuery.Builder weighed = new BooleanQuery.Builder().add(all, Occur.MUST);
    weighed.add(
        weight(
            new TermQuery(
                new Term(WHOLE, String.join(" ", terms.units().stream().map(Unit::text).toList()))),
            10),
        Occur.SHOULD);
    for (Role role : Role.values()) {
      Query of = new TermQuery(new Term(ROLE, role.name()));
      if (role.weight() > 0) {
        weighed.add(weight(of, role.weight()), Occur.SHOULD);
      }
      if (terms.isLetter() && !role.naming()) {
        weighed.add(of, Occur.MUST_NOT);
      }
    }
    return weighed.build();
  }

  private static Query weight(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  private static Query unit(Unit unit, boolean similar) {
    if (unit.parts().size() > 1) {
      return new PhraseQuery(WORDS, unit.parts().toArray(String[]::new));
    }
    Term word = new Term(WORDS, unit.text());
    List<Query> ways = new ArrayList<>();
    ways.add(new BoostQuery(new TermQuery(word), 3));
    ways.add(new PrefixQuery(word));
    if (unit.text().length() >= SearchTerms.JOINS) {
      ways.add(new PrefixQuery(new Term(JOINED, unit.text())));
    }
    if (similar && unit.mistakes() > 0) {
      ways.add(new BoostQuery(new FuzzyQuery(word, unit.mistakes(), 0), 0.8f));
      if (unit.text().length() >= SearchTerms.JOINS) {
        ways.add(
            new BoostQuery(
                new FuzzyQuery(new Term(JOINED, unit.text()), unit.mistakes(), 1), 0.6f));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }
}
