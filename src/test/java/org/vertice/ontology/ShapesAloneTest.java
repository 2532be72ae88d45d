package org.vertice.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vertice.ontology.Slip.claim;
import static org.vertice.ontology.Slip.wrong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the metadata refuses already, with a metadata that lets everything pass: shapes find it by
 * themselves, as they must for another reader of the tables or of an export.
 */
class ShapesAloneTest {

  @TempDir private static Path copy;
  private static BadRows rows;
  private static List<String> found;

  static Stream<Slip> claims() {
    return Stream.of(
        wrong(
            "meetings",
            "mtg-901,bilaterale,a … b,‹nobody›,asserted,normal,,,bilateral-beijing-2025,,beijing,,,,",
            "vt:attributedTo"),
        wrong(
            "meetings",
            "mtg-902,‹nowhere›,a … b,,asserted,normal,,,bilateral-beijing-2025,,beijing,,,,",
            "vt:source"),
        wrong(
            "meetings",
            "mtg-903,,a … b,,asserted,normal,,,bilateral-beijing-2025,,beijing,,,,",
            "exactly one source"),
        wrong(
            "meetings",
            "mtg-904,bilaterale,,,asserted,normal,,,bilateral-beijing-2025,,beijing,,,,",
            "at least one passage"),
        wrong(
            "meetings",
            "mtg-905,bilaterale,a … b,,‹hoped›,normal,,,bilateral-beijing-2025,,beijing,,,,",
            "exactly one modality"),
        wrong(
            "meetings",
            "mtg-906,bilaterale,a … b,,asserted,‹best›,,,bilateral-beijing-2025,,beijing,,,,",
            "exactly one rank"),
        wrong("sources", "extra,x.txt,‹abc›,x,x,it", "64 lower-case"),
        wrong(
            "sources",
            "bare,,0000000000000000000000000000000000000000000000000000000000000000,x,x,it",
            "one file name"),
        wrong("datelines", claim("dln-901", "beijing,‹today›"), "dip:datelineDate"),
        wrong("datelines", claim("dln-902", "‹nowhere›,2025-09"), "dip:datelinePlace"));
  }

  static Stream<Slip> things() {
    return Stream.of(
        wrong("persons", "a,Leader,A,A,,,,,‹atlantis›,", "dip:ofCountry"),
        wrong("persons", "b,Leader,B,B,,,,,,", "dip:ofCountry"),
        wrong("places", "c,City,C,C,,,,,‹nowhere›,,,,", "dip:within"),
        wrong("places", "north,Region,N,N,,,,,,,,‹90.5›,10", "A latitude is"),
        wrong("places", "west,Region,W,W,,,,,,,,10,‹-180.01›", "A longitude is"),
        wrong("organisations", "d,Organisation,D,D,,,,‹atlantis›,", "dip:ofCountry"),
        wrong("organisations", "e,Origin,E,E,,,,‹atlantis›,", "dip:ofCountry"),
        wrong("posts", "f,F,F,,‹atlantis›,", "dip:ofCountry"),
        wrong("posts", "g,G,G,‹nobody›,russia,", "dip:inOrganisation"),
        wrong("vehicles", "h,Car,H,H,,‹atlantis›,", "dip:ofCountry"),
        wrong("countries", "i,I,I,,,,,,,‹91›,,,", "dip:dissolved"),
        wrong("participations", claim("par-901", "‹nothing›,xi-jinping,host,,"), "dip:inEvent"),
        wrong(
            "participations",
            claim("par-902", "parade-moscow-2025,‹nobody›,host,,"),
            "dip:participant"),
        wrong(
            "participations",
            claim("par-903", "parade-moscow-2025,xi-jinping,‹clown›,,"),
            "dip:role"),
        wrong(
            "participations",
            claim("par-904", "parade-moscow-2025,vladimir-putin,host,‹king›,"),
            "dip:inOffice"),
        wrong(
            "participations",
            claim("par-905", "parade-moscow-2025,kim-jong-un,host,,‹nobody›"),
            "dip:inDelegation"),
        wrong("offices", claim("ten-901", "‹nobody›,president-of-china,,,"), "dip:holder"),
        wrong("offices", claim("ten-902", "xi-jinping,‹king›,,,"), "dip:office"),
        wrong("offices", claim("ten-903", "xi-jinping,president-of-china,‹99›,,"), "dip:start"),
        wrong("offices", claim("ten-904", "xi-jinping,president-of-china,,‹soon›,"), "dip:end"),
        wrong(
            "offices",
            claim("ten-905", "xi-jinping,president-of-china,,,‹briefly›"),
            "dip:qualifier"));
  }

  static Stream<Slip> events() {
    return Stream.of(
        wrong("meetings", claim("mtg-911", "bilateral-beijing-2025,‹huge›,,,,,"), "dip:format"),
        wrong("meetings", claim("mtg-912", "bilateral-beijing-2025,,‹nowhere›,,,,"), "dip:venue"),
        wrong("meetings", claim("mtg-913", "bilateral-beijing-2025,,,‹2025-9›,,,"), "dip:date"),
        wrong("meetings", claim("mtg-914", "bilateral-beijing-2025,,,,,,‹open›"), "dip:access"),
        wrong("topics", claim("top-901", "bilateral-beijing-2025,‹weather›"), "dip:topic"),
        wrong("occurrences", claim("occ-901", "war-in-ukraine,,,‹once›,,,"), "dip:start"),
        wrong("occurrences", claim("occ-902", "parade-moscow-2025,,,,,‹0›,"), "dip:anniversary"),
        wrong(
            "occurrences",
            claim("occ-903", "parade-moscow-2025,,,,,,‹atlantis›"),
            "dip:carriedOutBy"),
        wrong("event-links", claim("lnk-901", "parade-moscow-2025,‹nothing›,,,,"), "dip:partOf"),
        wrong("event-links", claim("lnk-902", "parade-moscow-2025,,‹nothing›,,,"), "dip:follows"),
        wrong("event-links", claim("lnk-903", "parade-moscow-2025,,,‹nothing›,,"), "dip:alongside"),
        wrong(
            "event-links",
            claim("lnk-905", "parade-moscow-2025,,,,,‹nothing›"),
            "dip:commemorates"),
        wrong("journeys", claim("jny-901", "ride-beijing-2025,‹nobody›,,,,,,,"), "dip:traveller"),
        wrong("journeys", claim("jny-902", "ride-beijing-2025,,‹rocket›,,,,,,"), "dip:vehicle"),
        wrong("journeys", claim("jny-903", "ride-beijing-2025,,,‹nowhere›,,,,,"), "dip:origin"),
        wrong(
            "journeys", claim("jny-904", "ride-beijing-2025,,,,‹nowhere›,,,,"), "dip:destination"),
        wrong("journeys", claim("jny-905", "ride-beijing-2025,,,,,,,,‹lost›"), "dip:status"),
        wrong("counts", claim("cnt-901", "parade-moscow-2025,‹cats›,,tens"), "dip:counted"),
        wrong(
            "counts",
            claim("cnt-902", "parade-moscow-2025,heads-of-state,,‹lots›"),
            "dip:quantityBound"),
        wrong(
            "counts",
            claim("cnt-903", "parade-moscow-2025,national-leaders,‹0›,exact"),
            "dip:quantity"),
        wrong("firsts", claim("fst-901", "‹nothing›,a,x,,1,"), "dip:inEvent"),
        wrong("firsts", claim("fst-902", "parade-moscow-2025,b,x,‹nothing›,1,"), "dip:since"),
        wrong("firsts", claim("fst-903", "parade-moscow-2025,c,x,,‹0›,"), "dip:ordinal"),
        wrong("firsts", claim("fst-904", "parade-moscow-2025,d,x,,1,‹0›"), "dip:withinYears"));
  }

  static Stream<Slip> treaties() {
    return Stream.of(
        wrong("treaty-claims", claim("trt-901", "friendship-1961,‹memo›,,,,,"), "dip:treatyKind"),
        wrong("treaty-claims", claim("trt-902", "friendship-1961,,,‹1961/7›,,,"), "dip:signedOn"),
        wrong("treaty-claims", claim("trt-903", "friendship-1961,,,,,‹nowhere›,"), "dip:signedAt"),
        wrong(
            "treaty-claims", claim("trt-904", "friendship-1961,,,,,,‹nothing›"), "dip:predecessor"),
        wrong("parties", claim("pty-901", "friendship-1961,‹atlantis›"), "dip:party"),
        wrong("signatories", claim("sig-901", "friendship-1961,‹nobody›"), "dip:signatory"),
        wrong("provisions", claim("prv-901", "‹nothing›,a,mutual-assistance,,"), "dip:ofTreaty"),
        wrong("provisions", claim("prv-902", "friendship-1961,b,‹peace›,,"), "dip:obligation"),
        wrong(
            "provisions",
            claim("prv-903", "friendship-1961,c,mutual-assistance,‹rain›,"),
            "dip:condition"),
        wrong(
            "deployment-claims",
            claim("dep-901", "troops-general,‹atlantis›,,,,,,,,,,"),
            "dip:sender"),
        wrong(
            "deployment-claims",
            claim("dep-902", "troops-general,,‹atlantis›,,,,,,,,,"),
            "dip:beneficiary"),
        wrong(
            "deployment-claims", claim("dep-903", "troops-general,,,‹fleet›,,,,,,,,"), "dip:force"),
        wrong(
            "deployment-claims",
            claim("dep-904", "troops-general,,,,‹0›,exact,,,,,,"),
            "dip:quantity"),
        wrong(
            "deployment-claims",
            claim("dep-905", "troops-general,,,,,‹lots›,,,,,,"),
            "dip:quantityBound"),
        wrong(
            "deployment-claims",
            claim("dep-906", "troops-general,,,,,,‹nowhere›,,,,,"),
            "dip:origin"),
        wrong(
            "deployment-claims",
            claim("dep-907", "troops-general,,,,,,,‹nowhere›,,,,"),
            "dip:deployedTo"),
        wrong(
            "deployment-claims", claim("dep-908", "troops-general,,,,,,,,,‹lost›,,"), "dip:status"),
        wrong(
            "deployment-claims",
            claim("dep-909", "troops-general,,,,,,,,,,‹nothing›,"),
            "dip:inConflict"),
        wrong(
            "deployment-claims",
            claim("dep-910", "troops-general,,,,,,,,,,,‹nothing›"),
            "dip:legalBasis"),
        wrong("casualties", claim("cas-901", "‹nothing›,killed,,thousands"), "dip:ofDeployment"),
        wrong("casualties", claim("cas-902", "troops-general,‹lost›,,thousands"), "dip:outcome"),
        wrong("assistance", claim("ast-901", "a,Assistance,‹rice›,,,"), "dip:goods"),
        wrong("relations", claim("rel-901", "a,‹love›,russia,,,,,,,,,,x"), "dip:relationKind"),
        wrong(
            "relations",
            claim("rel-902", "b,alliance,‹atlantis›,,,,,,,,,,x"),
            "dip:subjectCountry"),
        wrong(
            "relations",
            claim("rel-903", "c,alliance,russia,,,,,,,‹0›,,,x"),
            "dip:durationInYears"),
        wrong("relations", claim("rel-904", "d,alliance,russia,,,,,,,,‹nothing›,,x"), "dip:during"),
        wrong(
            "relations",
            claim("rel-905", "e,alliance,russia,,‹nowhere›,,,,,,,,x"),
            "dip:territory"),
        wrong(
            "relations", claim("rel-906", "f,alliance,russia,,,‹nobody›,,,,,,,x"), "dip:concerns"));
  }

  static Stream<Slip> words() {
    return Stream.of(
        wrong(
            "utterances",
            claim("utt-901", "kims-farewell,‹joke›,kim-jong-un,,,,,,x,,,"),
            "dip:statementKind"),
        wrong("utterances", claim("utt-902", "kims-farewell,,‹nobody›,,,,,,x,,,"), "dip:speaker"),
        wrong("utterances", claim("utt-903", "kims-farewell,,,,‹nobody›,,,,x,,,"), "dip:addressee"),
        wrong("utterances", claim("utt-904", "kims-farewell,,,,,‹nothing›,,,x,,,"), "dip:occasion"),
        wrong("utterances", claim("utt-905", "kims-farewell,,,,,,‹radio›,,x,,,"), "dip:medium"),
        wrong(
            "utterances",
            claim("utt-906", "kims-farewell,,,,,,,,x,,,‹nothing›"),
            "dip:afterStatement"),
        wrong("invitations", claim("inv-901", "putin-invitation,,,,,,‹refused›"), "dip:response"),
        wrong(
            "assessments",
            "ass-901,bilaterale,a … b,,opinion,normal,,,‹joke›,,xi-jinping,,,,x",
            "dip:assessmentKind"),
        wrong(
            "identities",
            claim("idn-901", "x,parade-moscow-2025,,,,,,,,,,‹sure›,y"),
            "dip:certainty"),
        wrong(
            "identities",
            claim("idn-902", ",parade-moscow-2025,,,,,,,,,,certain,y"),
            "dip:expression"),
        wrong(
            "identities",
            claim("idn-903", "x,parade-moscow-2025,,,,,,,,,,certain,"),
            "dip:reason"));
  }

  static Stream<Slip> judgements() {
    return Stream.of(
        wrong("scopes", "scp-901,fst-001,‹fst-999›,content,x", "between two claims"),
        wrong("scopes", "scp-902,fst-001,fst-002,content,", "what each of the two"),
        wrong("silences", "sil-901,invito,,,,vehicle,,q,q,", "Name the one thing"),
        wrong("silences", "sil-902,invito,ride-beijing-2025,,,,,q,q,", "Name the property"));
  }

  @BeforeAll
  static void makeAllSlips() throws IOException {
    rows = new BadRows(copy);
    rows.trustEveryCell();
    for (Slip slip :
        Stream.of(claims(), things(), events(), treaties(), words(), judgements())
            .flatMap(slips -> slips)
            .toList()) {
      rows.add(slip);
    }
    found = rows.findings();
  }

  @ParameterizedTest
  @MethodSource({"claims", "things", "events", "treaties", "words", "judgements"})
  void findTheSlipAtItsCell(Slip slip) {
    assertThat(found)
        .filteredOn(finding -> finding.contains(slip.message()))
        .anyMatch(finding -> finding.startsWith(rows.expected(slip)), rows.expected(slip));
  }
}
