#include "statistics/table_builder.h"

#include <stdexcept>
#include <string>

#include "domain/label.h"

namespace samspar::statistics {

Measure measure(std::string_view code, Kind kind, std::string_view called) {
    return {
        std::string(code), std::string(domain::word("matt", called.empty() ? code : called)), kind};
}

TableBuilder::TableBuilder(std::string_view id, int decimals, std::vector<Measure> matt)
    : decimals_(decimals) {
    table_.definition = domain::find_definition(id);
    if (table_.definition == nullptr) {
        throw std::logic_error("schema/definitioner.csv does not define " + std::string(id));
    }
    table_.matt = std::move(matt);
    table_.kategorier.push_back({"*", std::string(domain::word("allt", "*")), 0});
}

std::uint16_t TableBuilder::kategori(std::string_view code, std::string_view label, int partition) {
    const auto place = static_cast<std::uint16_t>(table_.kategorier.size());
    table_.kategorier.push_back(
        {std::string(code), std::string(label), static_cast<std::uint8_t>(partition)});
    return place;
}

std::uint16_t TableBuilder::named_kategori(std::string_view place,
                                           std::string_view code,
                                           int partition) {
    return kategori(code, domain::word(place, code), partition);
}

void TableBuilder::at(const Cell& cell) {
    at(cell.period, cell.insats, cell.kon);
}

void TableBuilder::at(std::uint16_t period, std::uint16_t insats, std::uint16_t kon) {
    head_.period = period;
    head_.insats = insats;
    head_.kon = kon;
}

Figure& TableBuilder::add(std::uint16_t kategori, std::uint16_t matt) {
    Figure& figure = table_.figures.emplace_back(head_);
    figure.kategori = kategori;
    figure.matt = matt;
    return figure;
}

void TableBuilder::count(std::uint16_t kategori, std::uint16_t matt, std::int64_t antal) {
    add(kategori, matt).antal = antal;
}

void TableBuilder::share(std::uint16_t kategori, std::uint16_t matt, Share share) {
    Figure& figure = add(kategori, matt);
    figure.antal = share.antal;
    figure.av = share.av;
    figure.varde = percent(share, decimals_);
}

void TableBuilder::change(std::uint16_t kategori, std::uint16_t matt, Share a, Share b) {
    add(kategori, matt).varde = percentage_points(b, a, decimals_);
}

void TableBuilder::months(std::uint16_t kategori,
                          std::uint16_t matt,
                          std::optional<std::int64_t> n,
                          std::optional<Decimal> months) {
    Figure& figure = add(kategori, matt);
    figure.antal = n;
    figure.varde = months;
}

void TableBuilder::not_applicable(std::uint16_t kategori, std::uint16_t matt) {
    add(kategori, matt).status = Status::kEjTillampligt;
}

}  // namespace samspar::statistics
