// replaced by the first tests of SurveyData
