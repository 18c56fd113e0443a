#include "ShippedQuestionnaires.h"

// A new file of the set gets an array and a line in the table below; a test compares both with the folder. So does a
// new practice case, in the second table.

static const unsigned char questionnaire[] = {
#embed "../../questionnaires/strategic-alliance/questionnaire.yaml"
};
static const unsigned char glossary[] = {
#embed "../../questionnaires/strategic-alliance/glossary.yaml"
};
static const unsigned char intake[] = {
#embed "../../questionnaires/strategic-alliance/intake.yaml"
};
static const unsigned char opportunity[] = {
#embed "../../questionnaires/strategic-alliance/opportunity.yaml"
};

static const unsigned char architecture[] = {
#embed "../../questionnaires/strategic-alliance/architecture.yaml"
};
static const unsigned char agreement[] = {
#embed "../../questionnaires/strategic-alliance/agreement.yaml"
};
static const unsigned char activation[] = {
#embed "../../questionnaires/strategic-alliance/activation.yaml"
};
static const unsigned char performance[] = {
#embed "../../questionnaires/strategic-alliance/performance.yaml"
};
static const unsigned char gates[] = {
#embed "../../questionnaires/strategic-alliance/gates.yaml"
};
static const unsigned char verdict[] = {
#embed "../../questionnaires/strategic-alliance/verdict.yaml"
};
static const unsigned char coverage[] = {
#embed "../../questionnaires/strategic-alliance/coverage.yaml"
};
static const unsigned char risks[] = {
#embed "../../questionnaires/strategic-alliance/risks.yaml"
};

static const ShippedFile files[] = {
    {"questionnaire.yaml", questionnaire, sizeof questionnaire},
    {"glossary.yaml", glossary, sizeof glossary},
    {"intake.yaml", intake, sizeof intake},
    {"opportunity.yaml", opportunity, sizeof opportunity},
    {"architecture.yaml", architecture, sizeof architecture},
    {"agreement.yaml", agreement, sizeof agreement},
    {"activation.yaml", activation, sizeof activation},
    {"performance.yaml", performance, sizeof performance},
    {"gates.yaml", gates, sizeof gates},
    {"risks.yaml", risks, sizeof risks},
    {"verdict.yaml", verdict, sizeof verdict},
    {"coverage.yaml", coverage, sizeof coverage},
};

size_t shipped_file_count(void) { return sizeof files / sizeof files[0]; }

ShippedFile shipped_file(size_t index) { return files[index]; }

static const unsigned char harbour_heat[] = {
#embed "../../questionnaires/practice/harbour-heat.yaml"
};
static const unsigned char shift_planner[] = {
#embed "../../questionnaires/practice/shift-planner.yaml"
};
static const unsigned char cell_works[] = {
#embed "../../questionnaires/practice/cell-works.yaml"
};

static const ShippedFile cases[] = {
    {"harbour-heat.yaml", harbour_heat, sizeof harbour_heat},
    {"shift-planner.yaml", shift_planner, sizeof shift_planner},
    {"cell-works.yaml", cell_works, sizeof cell_works},
};

size_t shipped_case_count(void) { return sizeof cases / sizeof cases[0]; }

ShippedFile shipped_case(size_t index) { return cases[index]; }
