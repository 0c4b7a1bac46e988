#include "export/microdata_guarantee.h"

#include "disclosure/microdata/column_words.h"
#include "export/swedish_time.h"

namespace samspar::exporting {
namespace {

using disclosure::MicrodataColumn;
using disclosure::MicrodataCondition;
using disclosure::MicrodataConditions;
using disclosure::MicrodataFile;
using disclosure::MicrodataGuarantee;

std::string number(std::size_t value) {
    return std::to_string(value);
}

// The titles of the columns of one kind: `kön, ålder`.
std::string titles(const MicrodataFile& file, bool sensitive) {
    std::string text;
    for (const MicrodataColumn& column : file.columns) {
        if (column.sensitive == sensitive) {
            text +=
                (text.empty() ? "" : ", ") + disclosure::words_of_column(column.dimension).title;
        }
    }
    return text;
}

std::string columns_of(const MicrodataFile& file) {
    std::string text;
    for (const MicrodataColumn& column : file.columns) {
        text += (text.empty() ? "" : ", ") + disclosure::words_of_column(column.dimension).title;
    }
    return text;
}

std::string head(const MicrodataFile& file, int publicering, const Provenance& provenance) {
    std::string text = provenance.training ? std::string(kTrainingMark) + "\n" : "";
    text += "Anonymiserade registreringar " + swedish_period(file.period) + "\n" +
            provenance.forbund + "\n\n";
    text +=
        "Varje rad är ett deltagande som avslutades under perioden; en person med flera har flera "
        "rader. Raderna står i slumpmässig ordning. Filen har inga namn, koder, datum eller "
        "insatser.\n\n";
    text += "Rader: " + number(file.guarantee.lines) + "\n";
    text += "Avslutade under perioden: " + number(file.guarantee.ended) + "\n";
    text += "Kolumner: " + columns_of(file) + " (profil " + file.profile + ")\n";
    text += "Hör till: publicering " + std::to_string(publicering) + "\n";
    text += "Underlag: som registrerat den " + swedish_day(provenance.underlag) + "\n";
    text += "Framtagen: " + swedish_day(provenance.uttaget) + ", Samspår " + provenance.program +
            "\n\n";
    return text;
}

// How many are left out is a count like any other: it can be worked out from the tables anyway.
std::string left_out(const MicrodataFile& file) {
    const MicrodataGuarantee& found = file.guarantee;
    if (found.ended == found.lines) {
        return "Ingen är utelämnad.\n";
    }
    return "Utelämnade är " + number(found.ended - found.lines) + " av " + number(found.ended) +
           ": de som redan lämnats ut och de som varit för särpräglade (krav: högst " +
           number(file.conditions.dropped) +
           " procent för det sista, och tillsammans ingen eller minst " +
           number(file.conditions.combination) + ").\n";
}

// What the audit proves, and no more.
std::string audited(const MicrodataFile& file) {
    std::string text =
        "Filen är granskad tillsammans med allt som förbundet har publicerat och lämnat ut så "
        "här: ingen dold uppgift kan räknas fram";
    if (file.guarantee.ended != file.guarantee.lines) {
        text += ", och inte heller med tabellerna minus filen ett antal utelämnade från 1 till " +
                number(file.conditions.combination - 1) +
                " med vissa svar i upp till tre kolumner eller i alla";
    }
    return text + ".\n";
}

std::string promise(const MicrodataFile& file) {
    const MicrodataConditions& asked = file.conditions;
    const MicrodataGuarantee& found = file.guarantee;
    std::string text = "Garanti\n-------\n";
    text +=
        "Minst " + number(found.fewest_of_a_line) +
        " rader är helt lika: varje kombination av svar i alla kolumner finns på minst så många "
        "rader, och hos olika personer (krav: " +
        number(asked.combination) + "; k-anonymitet, k = " + number(found.fewest_of_a_line) +
        ").\n";
    text += "Minst " + number(found.fewest_answers) + " olika svar i varje känslig kolumn (" +
            titles(file, true) +
            ") finns bland rader som är lika i det som andra kan känna till (" +
            titles(file, false) + ") (krav: " + number(asked.different) +
            ", från olika personer; l-diversitet, l = " + number(found.fewest_answers) + ").\n";
    text += "Inget känsligt svar har mer än " + number(found.largest_percent) +
            " procent av sådana rader (krav: högst " + number(asked.largest) +
            ", av raderna och av personerna).\n"
            "Personer skiljs åt med personnyckeln. Rader utan nyckel räknas som olika personers; "
            "det kan inte kontrolleras.\n";
    text += "Rader som är lika i det som andra kan känna till är minst " +
            number(found.fewest_alike) + ".\n";
    text += left_out(file);
    text += "Kombinationer som bara en har: " + number(found.unique_before) + " i registret, " +
            number(found.unique_after) + " i filen.\n";
    text += "Prov: var och en i registret har sökts i filen med det som andra kan känna till. " +
            number(found.single_matches) + " passar på en enda persons rader, " +
            number(found.few_matches) + " på färre än " + number(asked.combination) +
            " personers, och för " + number(found.told_answers) +
            " har alla de personerna samma känsliga svar.\n";
    text += audited(file);
    text += "Varje registrering lämnas ut så här högst en gång.\n\n";
    return text;
}

std::string codebook(const MicrodataFile& file) {
    std::string text = "Kodbok\n------\n";
    for (const MicrodataColumn& column : file.columns) {
        const disclosure::ColumnWords words = disclosure::words_of_column(column.dimension);
        text += "\n" + column.dimension + ": " + words.title +
                (words.text.empty() ? "" : ". " + words.text) + "\n";
        for (const disclosure::Category& category : column.categories) {
            text += "  " + category.code + " = " + category.label + "\n";
        }
    }
    return text;
}

}  // namespace

std::string guarantee_text(const MicrodataFile& file,
                           int publicering,
                           const Provenance& provenance) {
    return head(file, publicering, provenance) + promise(file) + codebook(file);
}

std::string failed_condition(const disclosure::ProfileTrial& trial,
                             std::size_t exportable,
                             const MicrodataConditions& conditions) {
    const disclosure::MicrodataDropped& dropped = trial.dropped;
    const std::string limit = " av " + number(exportable) + ", och högst " +
                              number(conditions.dropped) + " procent får utelämnas.";
    switch (trial.failed.value()) {
        case MicrodataCondition::kCombination:
            return "Kombinationer av svar som färre än " + number(conditions.combination) +
                   " har: " + number(dropped.rare) + " rader" + limit;
        case MicrodataCondition::kDifferent:
            return "Samma känsliga svar hos alla som är lika i övrigt: " +
                   number(dropped.rare + dropped.same) +
                   " rader tillsammans med dem som har ovanliga kombinationer" + limit;
        case MicrodataCondition::kLargest:
            return "Samma känsliga svar hos mer än " + number(conditions.largest) +
                   " procent av dem som är lika i övrigt: " + number(dropped.all()) +
                   " rader tillsammans med övriga som inte kan vara med" + limit;
        case MicrodataCondition::kFew:
            return "De utelämnade blir " + number(trial.left_out) +
                   ": ska vara ingen eller minst " + number(conditions.combination) +
                   ", för tabellerna minus filen visar hur många de är.";
        case MicrodataCondition::kAudit:
            return "Tillsammans med det som är publicerat går uppgifter att räkna fram: " +
                   number(trial.findings.size()) + ".";
        case MicrodataCondition::kChance:
            return "Provades inte: slumpen började med en grövre profil, som den gör ibland för "
                   "att valet inte ska berätta något.";
    }
    return {};
}

}  // namespace samspar::exporting
