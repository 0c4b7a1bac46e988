#include "cli/run.h"

int main(int argc, char** argv) {
    return samspar::cli::run(argc, argv);
}
