// SurveyData
