#include "statistics/snapshot_text.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace samspar::testing {
namespace {

domain::Date date(std::string_view text) {
    const auto parsed = domain::parse_date(text);
    if (!parsed) {
        throw std::runtime_error("not a date: " + std::string(text));
    }
    return *parsed;
}

int whole(std::string_view text) {
    return text.empty() ? 0 : std::stoi(std::string(text));
}

std::string_view or_else(std::string_view text, std::string_view otherwise) {
    return text.empty() ? otherwise : text;
}

}  // namespace

std::string_view cell(const Record& record, std::string_view column) {
    const auto it = record.find(column);
    return it == record.end() ? std::string_view() : std::string_view(it->second);
}

std::vector<std::string> split(std::string_view line, char separator) {
    std::vector<std::string> cells;
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t to = std::min(line.find(separator, from), line.size());
        cells.emplace_back(line.substr(from, to - from));
        from = to + 1;
    }
    return cells;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines = split(text, '\n');
    if (!lines.empty() && lines.back().empty()) {
        lines.pop_back();
    }
    return lines;
}

std::vector<Record> records(const std::vector<std::string>& lines) {
    std::vector<Record> result;
    const std::vector<std::string> columns = split(lines.at(0), ';');
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::vector<std::string> cells = split(lines[i], ';');
        if (cells.size() > columns.size()) {
            throw std::runtime_error("too many cells: " + lines[i]);
        }
        Record record;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            record[columns[c]] = cells[c];
        }
        result.push_back(std::move(record));
    }
    return result;
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot open " + path);
    }
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

domain::Kodlistor test_lists() {
    domain::Kodlistor lists = domain::builtin_kodlistor();
    std::vector<domain::Kod> kommuner;
    domain::KodNumber number = 10;
    for (const auto& [code, label] : {std::pair{"0126", "Huddinge"},
                                      std::pair{"0127", "Botkyrka"},
                                      std::pair{"0128", "Salem"}}) {
        domain::Kod kod;
        kod.number = number++;
        kod.code = code;
        kod.label = label;
        kommuner.push_back(kod);
    }
    for (const domain::Kod& kod : lists.kommun.codes()) {
        kommuner.push_back(kod);
    }
    lists.kommun = domain::Kodlista("kommun", kommuner);
    return lists;
}

domain::KodNumber SnapshotText::number(const domain::Kodlista& list, std::string_view code) const {
    if (code.empty()) {
        return domain::kNoKod;
    }
    const domain::KodNumber found = list.number_of(code);
    if (found == domain::kNoKod) {
        throw std::runtime_error("no such code: " + std::string(code));
    }
    return found;
}

domain::KodSet SnapshotText::set(std::string_view codes) const {
    domain::KodSet result = 0;
    for (const std::string& code : split(codes, '|')) {
        result |= code.empty() ? 0 : domain::kod_bit(number(lists_.forsorjning, code));
    }
    return result;
}

std::size_t SnapshotText::place(std::string_view namn) const {
    for (std::size_t i = 0; i < snapshot.insatser.size(); ++i) {
        if (snapshot.insatser[i].namn == namn) {
            return i;
        }
    }
    throw std::runtime_error("no such insats: " + std::string(namn));
}

void SnapshotText::insats(const Record& record) {
    domain::Insats insats;
    insats.id = {static_cast<std::int64_t>(snapshot.insatser.size() + 1)};
    insats.namn = cell(record, "namn");
    insats.arbetslivsinriktad = cell(record, "arbetslivsinriktad") != "nej";
    insats.start = date(or_else(cell(record, "start"), "2000-01-01"));
    if (!cell(record, "slut").empty()) {
        insats.slut = date(cell(record, "slut"));
    }
    if (!cell(record, "forvantad_tid").empty()) {
        insats.forvantad_tid = whole(cell(record, "forvantad_tid"));
    }
    if (!cell(record, "redovisas_i").empty()) {
        insats.redovisas_i = snapshot.insatser[place(cell(record, "redovisas_i"))].id;
    }
    insats.registrering =
        domain::parse_registreringssatt(or_else(cell(record, "registrering"), "individ")).value();
    insats.inriktning =
        domain::parse_inriktning(or_else(cell(record, "inriktning"), "individinriktad")).value();
    snapshot.insatser.push_back(std::move(insats));
}

void SnapshotText::registrering(const Record& record) {
    domain::RegistreringRow row;
    row.insats = static_cast<std::uint16_t>(place(cell(record, "insats")));
    const std::string person(cell(record, "person"));
    if (!person.empty()) {
        const auto next = static_cast<std::uint32_t>(persons_.size() + 1);
        row.person = persons_.emplace(person, next).first->second;
    }
    row.start = date(cell(record, "start")).days;
    if (!cell(record, "avslut").empty()) {
        row.avslut = date(cell(record, "avslut")).days;
    }
    row.anledning = number(lists_.avslutsanledning, cell(record, "anledning"));
    row.kon = number(lists_.kon, or_else(cell(record, "kon"), "kvinna"));
    row.fodelsear = static_cast<std::uint16_t>(whole(or_else(cell(record, "fodelsear"), "1980")));
    row.forsorjning_fore = set(cell(record, "forsorjning_fore"));
    row.forsorjning_efter = set(cell(record, "forsorjning_efter"));
    row.sysselsattning_fore = number(lists_.sysselsattning, cell(record, "sysselsattning_fore"));
    row.sysselsattning_efter = number(lists_.sysselsattning, cell(record, "sysselsattning_efter"));
    row.omfattning_fore = static_cast<std::uint8_t>(whole(cell(record, "omfattning_fore")));
    row.omfattning_efter = static_cast<std::uint8_t>(whole(cell(record, "omfattning_efter")));
    row.utbildning = number(lists_.utbildning, cell(record, "utbildning"));
    row.tid_i_forsorjning = number(lists_.tid_i_forsorjning, cell(record, "tid_i_forsorjning"));
    const std::vector<std::string> sender = split(cell(record, "remittent"), ':');
    row.remittent = number(lists_.remittent, sender[0]);
    row.remittent_kommun = sender.size() > 1 ? number(lists_.kommun, sender[1]) : domain::kNoKod;
    row.kommun = number(lists_.kommun, cell(record, "kommun"));
    row.handlingsplan = number(lists_.handlingsplan, cell(record, "handlingsplan"));
    snapshot.rows.push_back(row);
}

void SnapshotText::antal(const Record& record) {
    snapshot.antal.push_back({snapshot.insatser[place(cell(record, "insats"))].id,
                              std::string(cell(record, "enhet")),
                              whole(cell(record, "ar")),
                              std::string(cell(record, "kon")),
                              whole(cell(record, "antal"))});
}

}  // namespace samspar::testing
