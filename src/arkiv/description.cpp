#include "arkiv/description.h"

#include "arkiv/description_tables.h"
#include "export/html_text.h"
#include "export/provenance.h"
#include "export/swedish_time.h"

namespace samspar::arkiv {
namespace {

using exporting::html_text;

// Words that are fixed: HTML as it stands.
constexpr std::string_view kWhat =
    "<p>Arkivet är allt som ett samordningsförbund har registrerat i Samspår, ett system som "
    "följer "
    "upp deltagare i insatser för samordnad rehabilitering (finansiell samordning). En "
    "<i>insats</i> "
    "är det som människor deltar i; en <i>registrering</i> är ett deltagande, en person i en "
    "insats, "
    "från start till avslut. Inget namn och inget personnummer har någonsin funnits i systemet: "
    "det "
    "finns ingen kolumn för det, och varje text genomsöktes innan den sparades. Statistiken i "
    "förbundets årsredovisningar räknades ur registreringarna.</p>\n"
    "<p>Inget program behövs för att läsa arkivet. Tabellerna är text, och den här sidan är HTML "
    "utan något som hämtas någon annanstans ifrån.</p>\n";

constexpr std::string_view kPersons =
    "<p><b>Arkivet är klartext.</b> I databasen var allt krypterat; här är ingenting det. "
    "Uppgifterna "
    "är om enskilda personer utan namn: kön, födelseår, försörjning, sysselsättning och tider. Den "
    "som "
    "vet något om någon kan känna igen henne. Förvara arkivet därefter.</p>\n"
    "<p>Rader om samma person har samma tecken i kolumnen <i>person</i>, när insatsen angav en "
    "egen "
    "nyckel. Tecknet är slumpat för det här arkivet, med ett hemligt tal som aldrig har sparats: "
    "det "
    "säger inget om personen, är ett annat i varje arkiv och finns inte i systemet i drift. "
    "Kvittokoderna är med (kolumnen <i>kod</i>), eftersom de är det enda sättet att hitta den "
    "registrering som någon har antecknat koden till: för rättelse, för den registrerade själv och "
    "när "
    "en ny ägare för över pågående deltaganden. De är slumpade och säger inget i sig, men den som "
    "har "
    "en anteckning med en kod vet vems raden är. Den som inte behöver dem kan gallra "
    "kolumnen.</p>\n";

constexpr std::string_view kHow =
    "<p>Tabellerna är CSV (RFC 4180): UTF-8 utan byte order mark, komma mellan kolumnerna, radslut "
    "LF, "
    "citattecken runt en cell som innehåller komma, citattecken eller radbrytning, och citattecken "
    "i "
    "en cell dubblerade. Första raden är kolumnernas namn. En tom cell betyder att inget är "
    "angivet. "
    "Dagar och tidpunkter skrivs enligt ISO 8601. En text som börjar med = + - eller @ står som "
    "den är: "
    "läs in filerna som text, inte som formler.</p>\n"
    "<p>Samma beskrivning för program finns i <i>csv-metadata.json</i> (W3C, CSV on the Web). "
    "Mappen "
    "<i>tabeller</i> är allt, mappen <i>import</i> upprepar det som gäller nu i den form som ett "
    "annat "
    "Samspår läser in. Mapparna <i>publiceringar</i>, <i>rattelser</i> och <i>mikrodata</i> är "
    "filer som har lämnats "
    "ut, "
    "oförändrade. Mappen <i>schema</i> är databasens schema och texter ur programmet.</p>\n"
    "<p>Hela arkivet är en BagIt-mapp (RFC 8493). Att inget har ändrats visar kommandot "
    "<code>sha256sum -c manifest-sha256.txt</code>, givet i mappen ovanför data.</p>\n";

constexpr std::string_view kStandards =
    "<p>Arkivet är gjort för att kunna bli en leverans till ett e-arkiv, men det är inte en färdig "
    "sådan och det är inte prövat mot någon myndighets krav. Fråga arkivmyndigheten. Så här "
    "motsvarar "
    "det vad sådana krav brukar fråga efter:</p>\n";

std::string row(std::string_view term, const std::string& value) {
    return "<dt>" + html_text(term) + "</dt><dd>" + html_text(value) + "</dd>\n";
}

std::string facts_of(const ArchiveFacts& facts) {
    const std::string period =
        facts.first_day.empty() ? "inga registreringar" : facts.first_day + " – " + facts.last_day;
    return "<dl class=\"facts\">\n" + row("Förbund", facts.namn) +
           row("Organisationsnummer",
               facts.organisationsnummer.empty() ? "inte angivet" : facts.organisationsnummer) +
           row("Registreringarnas tid", period) +
           row("Personer med egen nyckel", std::to_string(facts.persons)) +
           row("Arkivet gjort",
               exporting::swedish_moment(facts.at) + " (" + domain::to_string(facts.at) + ")") +
           row("Loggens sista rad", std::to_string(facts.log_rows)) +
           row("Databas", facts.store_id) +
           row("Program", "Samspår " + facts.program + ", schema " + std::to_string(facts.schema)) +
           "</dl>\n";
}

std::string to_fill_in() {
    std::string html =
        "<p>Fylls i av den som tar emot eller lämnar arkivet; programmet vet det "
        "inte.</p>\n";
    std::vector<std::vector<std::string>> rows{{"Uppgift", "Ifyllt"}};
    for (const std::string_view what :
         {"Arkivbildare",
          "Arkivmyndighet och mottagare",
          "Diarienummer",
          "Anledning: lämnar, går samman, arkiveras",
          "Bevaras eller gallras: beslut och datum",
          "Sekretess: bestämmelse i offentlighets- och sekretesslagen, och hur länge",
          "Personuppgiftsansvarig efter överlämnandet",
          "Rättslig grund för behandlingen",
          "Överlämnat av, datum, underskrift",
          "Mottaget och kontrollerat av, datum, underskrift",
          "Databasen, nyckeln och säkerhetskopiorna förstörda, datum, underskrift"}) {
        rows.push_back({std::string(what), ""});
    }
    return html + html_table(rows);
}

std::string standards() {
    return std::string(kStandards) +
           html_table(
               {{"Krav", "I arkivet"},
                {"Öppet format med beskrivning (RA-FS 2009:2 om tekniska krav)",
                 "CSV i UTF-8 med CSVW-metadata och den här sidan. Föreskrifterna gäller statliga "
                 "myndigheter; en kommunal arkivmyndighet har egna."},
                {"Databaser som SIARD (FGS Databas)",
                 "Ingen SIARD-fil. Det som en sådan gör av databasen finns: varje tabell, kolumn, "
                 "typ, "
                 "nyckel och referens (csv-metadata.json), schemat i SQL (mappen schema). Ett "
                 "verktyg "
                 "som gör SIARD av en databas kan läsa in tabellerna därifrån."},
                {"Paketstruktur (FGS Paketstruktur, E-ARK)",
                 "BagIt (RFC 8493) med SHA-256 för varje fil. Ingen METS och ingen PREMIS."},
                {"Dokumentation av systemet",
                 "Den här sidan: betydelse, kodlistor, definitioner, relationer, utelämnat."},
                {"Behandlingshistorik", "Åtkomstloggen och historiken, hela."}});
}

constexpr std::string_view kStyle =
    "td, th { text-align: left; vertical-align: top; } p { max-width: 60rem; } "
    "h3 { margin: 1.4rem 0 .2rem; font-size: 1.05rem; } code { overflow-wrap: anywhere; }";

std::string head_of(const ArchiveFacts& facts) {
    std::string html =
        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>Arkiv från Samspår: " +
        html_text(facts.namn) + "</title>\n<style>" + std::string(exporting::html_style()) +
        std::string(kStyle) + "</style>\n</head>\n<body>\n<h1>Arkiv från Samspår</h1>\n<p>" +
        html_text(facts.namn) + "</p>\n";
    if (facts.training) {
        html += "<p class=\"training\">" + html_text(exporting::kTrainingMark) +
                ": påhittade registreringar</p>\n";
    }
    return html;
}

}  // namespace

std::string description(const Plan& plan,
                        const ArchiveFacts& facts,
                        const std::vector<WrittenFile>& files,
                        const Recount& recount,
                        const domain::Kodlistor& lists) {
    return head_of(facts) +
           html_section("vad", "Vad det är", std::string(kWhat) + facts_of(facts)) +
           html_section("skydd", "Personer i arkivet", kPersons) +
           html_section("fyll-i", "Att fylla i", to_fill_in()) +
           html_section("lasa", "Så läses arkivet", kHow) + files_section(files, plan) +
           figures_section(recount) + left_out_section(plan) + columns_section(plan) +
           kodlistor_section(lists) + definitions_section() +
           html_section("standarder", "Krav på leveranser", standards()) + "</body>\n</html>\n";
}

}  // namespace samspar::arkiv
